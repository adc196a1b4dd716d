import { tally } from '../metrics/tally.ts';
import { ownerFacts } from '../ownership/owners.ts';
import type { RoomStore } from '../store/roomStore.ts';

import { Pace } from './pace.ts';
import type { Peer } from './peer.ts';

/** An update on its way to the disk: who waits for it, under which name (none: nobody does), and what it added, if anything. */
export interface Waiting {
	peer: Peer;
	name: string | undefined;
	added: Uint8Array | undefined;
	/** Client ids that belong to the peer's device once this is on the disk. */
	claims?: readonly number[];
	/** What else is written down with it. */
	facts?: Record<string, string>;
	/** Something was left out that is not the peer's to write: it hears that, when the rest is on the disk. */
	isCut?: boolean;
}

/** What becomes of a group: on the disk up to a log number, or lost to a store that cannot write. */
export interface Outcome {
	/** A group goes to the disk; behind it nothing else was taken yet. */
	writes?(group: Waiting[]): void;
	kept(group: Waiting[], number: number): void;
	lost(group: Waiting[], error: unknown): void;
	/** How many will be told of a group. */
	readers?(): number;
}

/** Writes what arrives within a few milliseconds with one fsync; what arrives meanwhile is the next group. */
export class GroupCommit {
	#group: Waiting[] = [];
	#writing: Promise<void> | undefined;
	#along: (() => () => void)[] = [];
	readonly #pace = new Pace();
	/** When the first of the group came. */
	#began = 0;

	constructor(
		private readonly store: RoomStore,
		private readonly room: string,
		private number: number,
		private readonly outcome: Outcome
	) {}

	add(waiting: Waiting) {
		if (this.#group.length === 0) this.#began = performance.now();
		this.#group.push(waiting);
		this.#writing ??= this.#writeAll();
	}

	/** What was taken and is not being written yet. */
	get gathering(): readonly Waiting[] {
		return this.#group;
	}

	/**
	 * Does something when all that was taken so far goes to the disk and nothing behind it was taken yet, and what
	 * that gives when it is there, before anybody is told; both at once if nothing is on its way.
	 */
	along(prepare: () => () => void) {
		if (this.#writing) this.#along.push(prepare);
		else prepare()();
	}

	/** Resolves when nothing waits any more. Never rejects: losses are told as outcomes. */
	async flushed() {
		while (this.#writing) await this.#writing;
	}

	async #writeAll() {
		while (this.#group.length > 0 || this.#along.length > 0) {
			if (this.#group.length > 0) await this.#others();
			const group = this.#group.splice(0);
			if (group.length > 0) this.outcome.writes?.(group);
			const finish = this.#along.splice(0).map((prepare) => prepare());
			const began = this.#began;
			const failed = await this.#write(group);
			if (failed) this.outcome.lost([...group, ...this.#group.splice(0)], failed.error);
			else {
				for (const end of finish) end();
				if (group.length > 0) this.outcome.kept(group, this.number);
				tally.acknowledged.observe((performance.now() - began) / 1000);
			}
		}
		this.#writing = undefined;
	}

	/** Waits for others to come, less if the first of the group has waited already. */
	async #others() {
		const pace = this.#pace.wait(this.outcome.readers?.() ?? 0, this.#began);
		const wait = this.#began + pace - performance.now();
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
	}

	async #write(group: Waiting[]): Promise<{ error: unknown } | undefined> {
		const entries = group
			.flatMap(({ added }) => added ?? [])
			.map((update, i) => ({ number: this.number + 1 + i, update }));
		const from = performance.now();
		try {
			const facts = factsOf(group);
			if (entries.length > 0 || Object.keys(facts).length > 0) {
				await this.store.append(this.room, entries, facts);
			}
		} catch (error) {
			return { error };
		}
		if (group.length > 0) this.#pace.wrote(from, performance.now());
		this.number += entries.length;
		return undefined;
	}
}

function factsOf(group: readonly Waiting[]): Record<string, string> {
	const facts: Record<string, string> = {};
	for (const { peer, claims = [], facts: more } of group) {
		Object.assign(facts, more);
		if (claims.length > 0)
			Object.assign(facts, ownerFacts(peer.seat.plan, claims, peer.seat.device));
	}
	return facts;
}
