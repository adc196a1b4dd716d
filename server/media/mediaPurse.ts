import type { DiskState } from '#lib/protocol/api.ts';
import { MOST_MEDIA } from '#lib/protocol/media.ts';

import { Budget, type Allowance } from '../hooks/budget.ts';

const MB = 1024 * 1024;
const HOUR = 3600;

/** How much a device may send at once, and in the long run: two hundred photos, and as many again each hour. A desk brings a whole plan back. */
const EACH: Record<'participant' | 'facilitator', Allowance> = {
	participant: { rate: (64 * MB) / HOUR, burst: 64 * MB },
	facilitator: { rate: (1024 * MB) / HOUR, burst: 1024 * MB }
};

/** How much room is left to words: photos stop before they do. */
const LEFT_TO_WORDS = 150 * MB;

/** How much may be sent: by a device, into a plan, onto the disk. */
export class MediaPurse {
	readonly #devices = new Map<string, Budget>();

	constructor(
		private readonly disk: { readonly state: DiskState } | undefined,
		private readonly most = MOST_MEDIA,
		private readonly each = EACH,
		private readonly now: () => number = () => performance.now()
	) {}

	/** Whether the disk has room for so much. */
	hasRoom(bytes: number): boolean {
		if (!this.disk) return true;
		const { free, full } = this.disk.state;
		return !full && free - bytes > LEFT_TO_WORDS;
	}

	/** Whether a plan that takes so much may take so much more. */
	mayGrow(taken: number, bytes: number): boolean {
		return taken + bytes <= this.most;
	}

	/** Takes from what a device may still send, or says that it has to wait. */
	take(device: string, role: keyof typeof EACH, bytes: number): boolean {
		for (const [known, budget] of this.#devices) if (budget.isFull) this.#devices.delete(known);
		const key = `${role} ${device}`;
		const budget = this.#devices.get(key) ?? new Budget(this.each[role], this.now);
		this.#devices.set(key, budget);
		return budget.take(bytes);
	}
}
