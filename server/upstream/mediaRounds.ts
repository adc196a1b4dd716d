import { roomPath, ROOMS } from '#lib/protocol/rooms.ts';

import type { CopyKeeper } from '../copies/copies.ts';
import { log } from '../log.ts';
import type { MediaFolder } from '../media/mediaFolder.ts';
import { namedIn } from '../media/namedIn.ts';
import type { Rooms } from '../relay/rooms.ts';
import { knownPlan } from '../tickets/knownPlans.ts';
import type { RoomStore } from '../store/roomStore.ts';

import { HostMedia } from './hostMedia.ts';
import type { HostTickets } from './hostTickets.ts';
import { levelMedia } from './levelMedia.ts';
import { Setback } from './setback.ts';

/** What photos need to be level with a host. */
export interface MediaRoundsParts {
	/** `https://host` */
	http: string;
	folder: MediaFolder;
	rooms: Pick<Rooms, 'look'>;
	store: RoomStore;
	tickets: HostTickets;
	copy: CopyKeeper;
	signal: AbortSignal;
	hasRoom(bytes: number): boolean;
	/** A plan has got another piece from the host. */
	onGained(plan: string): void;
	now(): number;
}

/** Keeps photos and recordings level with a host: one plan after the other, beside the words and never before them. */
export class MediaRounds {
	readonly #due = new Set<string>();
	#isRunning = false;

	constructor(private readonly parts: MediaRoundsParts) {}

	/** A plan may have more here, or at the host. */
	look(plan: string): void {
		this.#due.add(plan);
		if (!this.#isRunning) void this.#round();
	}

	async #round() {
		this.#isRunning = true;
		for (let [plan] = this.#due; plan !== undefined; [plan] = this.#due) {
			this.#due.delete(plan);
			if (this.parts.signal.aborted) return;
			await this.#level(plan).catch((error: unknown) => this.#failed(plan, error));
		}
		this.#isRunning = false;
	}

	async #level(plan: string) {
		const { http, tickets, store, copy, onGained } = this.parts;
		const entry = await knownPlan(store, plan);
		if (!entry) return;
		const host = new HostMedia(http, plan, await tickets.of(entry));
		const named = () => this.#named(plan);
		await levelMedia({ ...this.parts, host, plan, named, onGained: () => onGained(plan) });
		copy.trouble(partOf(plan), undefined);
	}

	async #named(plan: string) {
		const { rooms } = this.parts;
		const wholes: Uint8Array[] = [];
		for (const room of ROOMS)
			wholes.push(await rooms.look(roomPath(plan, room), (open) => open.whole()));
		return namedIn(wholes);
	}

	#failed(plan: string, error: unknown) {
		if (this.parts.signal.aborted) return;
		const why = error instanceof Setback ? error.why : 'refused';
		// That nobody is there, the lines of words say already, and take back.
		if (why !== 'not-there') this.parts.copy.trouble(partOf(plan), why);
		log.info({ plan, why, error: String(error) }, 'photos are not level with the host');
	}
}

/** What stands for a plan's photos among the things that may go wrong. */
function partOf(plan: string): string {
	return `media ${plan}`;
}
