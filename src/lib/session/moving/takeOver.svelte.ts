import { COLOURS, PICTURES, type PictureName } from '#lib/domain/meeting/pictures.ts';

import { readCarried, SAYS, type Carried } from './carried.ts';
import { takeUp, type TakeRefusal } from './takeUp.ts';

/** How long an old page may take to answer, in milliseconds. A page behind another one is slow. */
const PATIENCE = 15_000;

/** Asks again so often: the old page may only just be listening. Milliseconds. */
const AGAIN = 500;

/** The new page's half of moving to another address of the laptop: it asks the page that opened it, and keeps what comes once its holder says that it is theirs. */
export class TakeOver {
	state = $state<'waits' | 'none' | 'found' | 'takes'>('waits');
	refusal = $state<TakeRefusal>();
	/** What the holder of the phone is called by, if they had chosen it. */
	picture = $state.raw<PictureName>();
	/** How much had not reached the laptop. */
	waiting = $state(0);
	readonly #opener: Window | null;
	#carried: Carried | undefined;
	#origin = '';

	constructor(opener: Window | null) {
		this.#opener = opener;
	}

	/** Asks the old page until it answers, or nobody will; returns how to stop. */
	begin(): () => void {
		addEventListener('message', this.#hear);
		// There is nothing in it that another page could not know.
		const ask = () => this.#opener?.postMessage(SAYS.ready, '*');
		const asking = setInterval(() => this.state === 'waits' && ask(), AGAIN);
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
		const carried = this.#carried;
		if (!carried || this.state === 'takes') return undefined;
		this.state = 'takes';
		const kept = await takeUp(carried);
		this.refusal = kept.ok ? undefined : kept.refusal;
		if (!kept.ok) this.state = 'found';
		else this.#opener?.postMessage(SAYS.kept, this.#origin);
		return kept.ok ? kept.value : undefined;
	}

	readonly #hear = ({ data, source, origin }: MessageEvent<unknown>) => {
		if (source !== this.#opener || this.state === 'takes') return;
		const carried = readCarried(data);
		if (!carried) return;
		[this.#carried, this.#origin] = [carried, origin];
		this.picture = pictureIn(carried);
		this.waiting = carried.waiting;
		this.state = 'found';
	};
}

function pictureIn({ of, settings }: Carried): PictureName | undefined {
	const [said, shade] = settings[`picture.${of}`]?.split(' ') ?? [];
	const picture = PICTURES.find((known) => known === said);
	const colour = COLOURS.find((known) => known === shade);
	return picture && colour && { picture, colour };
}
