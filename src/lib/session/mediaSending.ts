import type { MediaRefusal } from '#lib/protocol/media.ts';
import type { MediaStore } from '#lib/storage/mediaStore.ts';

import type { MediaWire, Sent } from './mediaWire.ts';

/** All that photos need of an open plan. */
export interface MediaParts {
	plan: string;
	store: MediaStore;
	wire: MediaWire;
	/** What is shown to the relay; nothing as long as there is no line. */
	ticket(): string | undefined;
	/** What the plan names now: what it names no more is not sent again. */
	names(): ReadonlySet<string>;
	/** False once the plan was put away: everything that waits then ends. */
	isOpen(): boolean;
	now(): number;
	/** Told how many are still to go, whenever that changes. */
	onWaiting(count: number): void;
	pause(milliseconds: number): Promise<void>;
}

/** How long it waits for a line before it looks again, and between two tries at most, in milliseconds. */
export const [LOOK, LONGEST] = [1000, 30_000];

/** What no second try mends: it is kept here, and offered again after the next start. */
const NEVER: readonly MediaRefusal[] = ['wrong-type', 'wrong-hash', 'too-large', 'plan-full'];

/** What to show the relay, as soon as there is a line; nothing once the plan was put away. */
export async function lineOf(
	{ ticket, isOpen, pause }: MediaParts,
	onNone?: () => void
): Promise<string | undefined> {
	while (isOpen()) {
		const now = ticket();
		if (now !== undefined) return now;
		onNone?.();
		await pause(LOOK);
	}
	return undefined;
}

/** Sends what a device has still to send of a plan, one piece after the other (MEDIA-16). */
export class MediaSending {
	/** What is not tried again before the next start. */
	readonly #over = new Set<string>();
	/** What did not go: it is tried again when everything else was tried. */
	readonly #behind = new Set<string>();
	#running: Promise<void> | undefined;
	#isAsked = false;

	/** `tell`: hears why a piece was not taken, and when it was after all. */
	constructor(
		private readonly parts: MediaParts,
		private readonly tell: (hash: string, refusal: MediaRefusal | undefined) => void
	) {}

	/** Asks once for each thing that was sent from here whether the laptop still has it, and sends what it lost. */
	async goOn(): Promise<void> {
		const { plan, store, wire, names } = this.parts;
		const named = names();
		for (const { hash, state } of await store.list(plan)) {
			if (state !== 'sent' || !named.has(hash)) continue; // what was erased does not come back by itself
			const ticket = await lineOf(this.parts);
			if (ticket === undefined) return;
			const isThere = await wire.has({ plan, ticket }, hash);
			if (isThere === false) await store.note(plan, hash, { state: 'waiting' });
		}
		await this.all();
	}

	/** Sends until nothing waits. */
	all(): Promise<void> {
		this.#isAsked = true;
		this.#running ??= this.#each().finally(() => (this.#running = undefined));
		return this.#running;
	}

	async #each(): Promise<void> {
		let fails = 0;
		while (this.#isAsked) {
			this.#isAsked = false; // what is kept from here on asks again
			for (let next = await this.#next(); next; next = await this.#next()) {
				const ticket = await lineOf(this.parts);
				if (ticket === undefined) return;
				const isOver = await this.#one(next, ticket);
				fails = isOver ? 0 : fails + 1;
				if (!isOver) this.#behind.add(next);
				if (fails > 0) await this.parts.pause(Math.min(LONGEST, LOOK * 2 ** fails));
			}
		}
	}

	/** The next thing that has still to go. */
	async #next(): Promise<string | undefined> {
		const { plan, store, onWaiting } = this.parts;
		const waiting = (await store.list(plan)).filter(
			({ hash, state }) => state === 'waiting' && !this.#over.has(hash)
		);
		onWaiting(waiting.length);
		if (waiting.every(({ hash }) => this.#behind.has(hash))) this.#behind.clear();
		return waiting.find(({ hash }) => !this.#behind.has(hash))?.hash;
	}

	/** False where it is to be tried again. */
	async #one(hash: string, ticket: string): Promise<boolean> {
		const { plan, store, wire } = this.parts;
		const bytes = await store.read(plan, hash);
		if (!bytes) return this.#giveUp(hash);
		const sent = await wire.send({ plan, ticket }, hash, bytes);
		if (sent === 'sent') await store.note(plan, hash, { state: 'sent' });
		this.tell(hash, refusalIn(sent));
		if (NEVER.some((one) => one === sent)) return this.#giveUp(hash);
		return sent === 'sent';
	}

	#giveUp(hash: string): true {
		this.#over.add(hash);
		return true;
	}
}

function refusalIn(sent: Sent): MediaRefusal | undefined {
	return sent === 'sent' || sent === 'later' ? undefined : sent;
}
