import { thisDevice } from '../device.ts';
import { entryOf } from '../entries.ts';
import { newId } from '../newId.ts';
import type { Session } from '../session.svelte.ts';
import type { Origin } from './address.ts';
import { SAYS } from './carried.ts';
import { isProof, readProof, type Offer } from './proving.ts';
import { toCarry } from './toCarry.ts';

/** How long a page at a new address may take before somebody is told, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Where handing over stands: nothing yet, the new page is opened, it does not answer, it is another laptop's, or all of
 * it is there.
 */
export type HandState = 'idle' | 'opened' | 'silent' | 'other-laptop' | 'kept';

/**
 * The old page's half of moving to another address of the laptop. It opens the new page beside itself and stays: what
 * waits is nowhere else until the new page says that it has kept it. Nothing that is worth anything leaves it before
 * the laptop at the new address has proved that it signed this phone's ticket (MOVE-3).
 */
export class HandOver {
	state = $state<HandState>('idle');
	readonly #session: Session;
	#page: Window | null = null;
	#to: Origin = '';
	/** Of the page that is open now: what it was asked, and whether it knew. */
	#asked = { ticket: '', nonce: '' };
	#isProven = false;
	#patience: ReturnType<typeof setTimeout> | undefined;

	constructor(session: Session) {
		this.#session = session;
		addEventListener('message', this.#hear);
	}

	/** Opens the page at the laptop's new address. Call it from a press: browsers open nothing else. */
	open(to: Origin): void {
		this.#to = to;
		this.#asked = { ticket: '', nonce: newId() };
		this.#isProven = false;
		this.#page = window.open(`${to}/move#${this.#session.code ?? ''}`);
		this.state = this.#page ? 'opened' : 'silent';
		clearTimeout(this.#patience);
		this.#patience = setTimeout(() => this.#giveUp(), PATIENCE);
	}

	stop(): void {
		clearTimeout(this.#patience);
		removeEventListener('message', this.#hear);
	}

	#giveUp() {
		if (this.state === 'opened') this.state = 'silent';
	}

	readonly #hear = ({ data, source, origin }: MessageEvent<unknown>) => {
		if (!this.#page || source !== this.#page || origin !== this.#to) return;
		const proof = readProof(data);
		if (data === SAYS.ready) void this.#try(() => this.#offer());
		else if (proof !== undefined) this.#judge(proof);
		else if (this.#isProven) this.#hearProven(data);
	};

	#hearProven(data: unknown) {
		if (data === SAYS.again) void this.#try(() => this.#give());
		if (data !== SAYS.kept) return;
		this.state = 'kept';
		this.#session.close(); // from now on the other page speaks for this phone
	}

	/** Whatever goes wrong here is told: a page that says "opened" for ever is left alone with what waits. */
	async #try(act: () => Promise<void>) {
		try {
			await act();
		} catch {
			this.state = 'silent';
		}
	}

	async #offer() {
		const [page, to, asked] = [this.#page, this.#to, this.#asked];
		const entry = await entryOf(await thisDevice(), this.#session.id);
		asked.ticket = this.#session.ticket ?? entry?.ticket ?? '';
		const [contents = ''] = asked.ticket.split('.');
		const offer: Offer = { is: 'rembuk-offer', contents, nonce: asked.nonce };
		page?.postMessage(offer, to);
	}

	#judge(proof: string) {
		if (this.#isProven) return;
		this.#isProven = isProof(proof, { ...this.#asked, at: this.#to });
		if (this.#isProven) void this.#try(() => this.#give());
		else this.state = 'other-laptop';
	}

	async #give() {
		const [page, to] = [this.#page, this.#to]; // another one may be opened meanwhile, and has proved nothing
		await this.#session.flush();
		page?.postMessage(await toCarry(this.#session), to);
		clearTimeout(this.#patience);
		this.state = 'opened';
	}
}
