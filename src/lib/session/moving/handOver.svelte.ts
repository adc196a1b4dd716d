import type { Session } from '../session.svelte.ts';
import type { Origin } from './address.ts';
import { SAYS } from './carried.ts';
import { toCarry } from './toCarry.ts';

/** How long a page at a new address may take before somebody is told, in milliseconds. */
const PATIENCE = 20_000;

/** Where handing over stands: nothing yet, the new page is opened, it does not answer, or all of it is there. */
export type HandState = 'idle' | 'opened' | 'silent' | 'kept';

/**
 * The old page's half of moving to another address of the laptop. It opens the new page beside itself and stays: what
 * waits is nowhere else until the new page says that it has kept it.
 */
export class HandOver {
	state = $state<HandState>('idle');
	readonly #session: Session;
	#page: Window | null = null;
	#to: Origin = '';
	#patience: ReturnType<typeof setTimeout> | undefined;

	constructor(session: Session) {
		this.#session = session;
		addEventListener('message', this.#hear);
	}

	/** Opens the page at the laptop's new address. Call it from a press: browsers open nothing else. */
	open(to: Origin): void {
		this.#to = to;
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
		if (source !== this.#page || origin !== this.#to) return;
		if (data === SAYS.ready) void this.#give();
		if (data !== SAYS.kept) return;
		this.state = 'kept';
		this.#session.close(); // from now on the other page speaks for this phone
	};

	async #give() {
		clearTimeout(this.#patience);
		this.state = 'opened';
		await this.#session.flush();
		this.#page?.postMessage(await toCarry(this.#session), this.#to);
	}
}
