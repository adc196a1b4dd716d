import { tally } from '../metrics/tally.ts';
import type { RoomStore } from '../store/roomStore.ts';

import type { Peer } from './peer.ts';

/** An update on its way to the disk: who waits for it, under which name (none: nobody does), and what it added, if anything. */
export interface Waiting {
	peer: Peer;
	name: string | undefined;
	added: Uint8Array | undefined;
}

/** What becomes of a group: on the disk up to a log number, or lost to a store that cannot write. */
export interface Outcome {
	kept(group: Waiting[], number: number): void;
	lost(group: Waiting[], error: unknown): void;
}

/** How long the first update of a group waits for others, in milliseconds. */
const GROUP_TIME = 3;

/** Writes what arrives within a few milliseconds with one fsync; what arrives meanwhile is the next group. */
export class GroupCommit {
	#group: Waiting[] = [];
	#writing: Promise<void> | undefined;
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

	/** Resolves when nothing waits any more. Never rejects: losses are told as outcomes. */
	async flushed() {
		while (this.#writing) await this.#writing;
	}

	async #writeAll() {
		await new Promise((resolve) => setTimeout(resolve, GROUP_TIME));
		while (this.#group.length > 0) {
			const group = this.#group.splice(0);
			const began = this.#began;
			const failed = await this.#write(group);
			if (failed) this.outcome.lost([...group, ...this.#group.splice(0)], failed.error);
			else {
				this.outcome.kept(group, this.number);
				tally.acknowledged.observe((performance.now() - began) / 1000);
			}
		}
		this.#writing = undefined;
	}

	async #write(group: Waiting[]): Promise<{ error: unknown } | undefined> {
		const entries = group
			.flatMap(({ added }) => added ?? [])
			.map((update, i) => ({ number: this.number + 1 + i, update }));
		try {
			if (entries.length > 0) await this.store.append(this.room, entries);
		} catch (error) {
			return { error };
		}
		this.number += entries.length;
		return undefined;
	}
}
