import { statfsSync } from 'node:fs';

import type { DiskState } from '#lib/protocol/api.ts';

import { log } from '../log.ts';

const MB = 1024 * 1024;

/** Below this much free space, or this share of the disk, people are warned. */
const LOW = { bytes: 200 * MB, share: 0.05 };

/** Below this much nothing more is taken, so that what is there can still be put together; of a tiny disk, this share. */
const FULL = { bytes: 50 * MB, share: 0.02 };

/** How long an answer of the disk holds, in milliseconds. */
const FRESH = 1000;

/** How much room a disk has, in bytes. */
export interface Room {
	free: number;
	total: number;
}

/** How full the disk is that plans are kept on: known before LevelDB stumbles over it. */
export class DiskSpace {
	#state: DiskState = { free: Infinity, low: false, full: false };
	#askedAt = -Infinity;

	/** `look`: asks the disk. */
	constructor(
		private readonly look: () => Room,
		private readonly now: () => number = () => performance.now()
	) {}

	/** The disk a folder is on. */
	static of(folder: string): DiskSpace {
		return new DiskSpace(() => {
			const { bavail, blocks, bsize } = statfsSync(folder);
			return { free: bavail * bsize, total: blocks * bsize };
		});
	}

	get state(): DiskState {
		if (this.now() - this.#askedAt < FRESH) return this.#state;
		this.#askedAt = this.now();
		try {
			this.#becomes(stateOf(this.look()));
		} catch (error) {
			log.warn({ error: String(error) }, 'the disk does not say how much room it has');
		}
		return this.#state;
	}

	#becomes(state: DiskState) {
		const { free, low, full } = state;
		const isOther = low !== this.#state.low || full !== this.#state.full;
		if (isOther && low) log.warn({ free, full }, 'the disk is filling up');
		else if (isOther) log.info({ free }, 'there is room on the disk again');
		this.#state = state;
	}
}

function stateOf({ free, total }: Room): DiskState {
	const full = free < Math.min(FULL.bytes, total * FULL.share);
	return { free, full, low: full || free < LOW.bytes || free < total * LOW.share };
}
