import type { PictureName } from '#lib/domain/meeting/pictures.ts';
import { refuse, type Result } from '#lib/domain/shared/result.ts';

import { readPick } from '../picks.ts';
import { call } from '../relayApi.ts';
import { isLaptopItself, isNear, type Origin } from './address.ts';
import { readCarried, SAYS, type Carried } from './carried.ts';
import { readOffer, type Offer, type Proof } from './proving.ts';
import { takeUp, type TakeRefusal } from './takeUp.ts';

/** How long an old page may take to answer, in milliseconds. A page behind another one is slow. */
const PATIENCE = 15_000;

/** Asks again so often: the old page may only just be listening. Milliseconds. */
const AGAIN = 500;

/**
 * The new page's half of moving to another address of the laptop: it asks the page that opened it, proves to it that
 * this is its laptop, and keeps what comes once its holder says that it is theirs. At the laptop itself it asks nobody:
 * a desk's keys are there (MOVE-6).
 */
export class TakeOver {
	state = $state<'waits' | 'none' | 'found' | 'takes'>('waits');
	refusal = $state<TakeRefusal | 'old-page-silent'>();
	/** What the holder of the phone is called by, if they had chosen it. */
	picture = $state.raw<PictureName>();
	/** How much had not reached the laptop. */
	waiting = $state(0);
	readonly #opener: Window | null;
	#carried: Carried | undefined;
	#origin: Origin = '';
	/** True from an offer on, unless our relay was silent: the old page has been heard. */
	#isAnswering = false;
	#onFresh: ((carried: Carried) => void) | undefined;

	constructor(opener: Window | null) {
		this.#opener = isLaptopItself(location.origin) ? null : opener;
	}

	/** Asks the old page until it answers, or nobody will; returns how to stop. */
	begin(): () => void {
		addEventListener('message', this.#hear);
		// There is nothing in it that another page could not know.
		const ask = () => this.#opener?.postMessage(SAYS.ready, '*');
		const asking = setInterval(() => this.state === 'waits' && !this.#isAnswering && ask(), AGAIN);
		const patience = setTimeout(
			() => {
				if (this.state === 'waits') this.state = 'none';
			},
			this.#opener ? PATIENCE : 0
		);
		ask();
		return () => {
			clearInterval(asking);
			clearTimeout(patience);
			removeEventListener('message', this.#hear);
		};
	}

	/** Keeps all of it here and tells the old page. Gives the plan, or nothing where it was refused and says why. */
	async take(): Promise<string | undefined> {
		if (!this.#carried || this.state === 'takes') return undefined;
		this.state = 'takes';
		const kept = await this.#keep(this.#carried).catch(() => refuse('no-room-here'));
		this.refusal = kept.ok ? undefined : kept.refusal;
		if (!kept.ok) this.state = 'found';
		else this.#opener?.postMessage(SAYS.kept, this.#origin);
		return kept.ok ? kept.value : undefined;
	}

	/** What was written on the old page since it was found here comes along too (MOVE-4). */
	async #keep(found: Carried): Promise<Result<string, TakeRefusal | 'old-page-silent'>> {
		const fresh = this.#opener?.closed ? found : await this.#onceMore();
		const isSame = fresh?.of === found.of && fresh.person === found.person;
		return isSame ? takeUp(fresh) : refuse('old-page-silent');
	}

	#onceMore(): Promise<Carried | undefined> {
		return new Promise((resolve) => {
			const patience = setTimeout(() => resolve(undefined), PATIENCE);
			this.#onFresh = (carried) => {
				clearTimeout(patience);
				resolve(carried);
			};
			this.#opener?.postMessage(SAYS.again, this.#origin);
		});
	}

	readonly #hear = ({ data, source, origin }: MessageEvent<unknown>) => {
		if (!this.#opener || source !== this.#opener || !isNear(origin)) return;
		const offer = readOffer(data);
		if (offer && !this.#isAnswering) void this.#answer(offer, origin);
		const carried = readCarried(data);
		if (!carried) return;
		if (this.state !== 'takes') this.#found(carried, origin);
		else if (origin === this.#origin) this.#onFresh?.(carried);
	};

	async #answer({ contents, nonce }: Offer, origin: Origin) {
		this.#isAnswering = true;
		const asked = { contents, nonce, at: location.origin };
		const answer = await call<{ proof: string }>('/api/proof', asked);
		if (answer.ok) {
			const proof: Proof = { is: 'rembuk-proof', proof: answer.value.proof };
			this.#opener?.postMessage(proof, origin);
		} else if (answer.refusal === 'no-relay') {
			this.#isAnswering = false; // its network may only just have come up: the old page is asked again
		} else {
			this.state = 'none';
			this.refusal = 'other-laptop';
		}
	}

	#found(carried: Carried, origin: Origin) {
		[this.#carried, this.#origin] = [carried, origin];
		this.picture = readPick(carried.settings[`picture.${carried.of}`]);
		this.waiting = carried.waiting;
		this.state = 'found';
	}
}
