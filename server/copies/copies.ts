import type { CopyKind, CopyState, CopyTrouble } from '#lib/protocol/copies.ts';
import { copiedFrame } from '#lib/protocol/frames.ts';

import type { Peer } from '../relay/peer.ts';
import type { RoomWatch, WatchedRoom } from '../relay/roomWatch.ts';

/** A room hears of its second copy at most this often, in milliseconds: a busy hall would hear it with every card. */
const TELL_EVERY = 1000;

/** How one kind of second copy is doing. */
class Keeping {
	/** The log number each room is copied up to. */
	readonly marks = new Map<string, number>();
	readonly troubles = new Map<string, CopyTrouble>();
	at: number | undefined;
	/** Whether it is known how it goes: before that nothing is well. */
	wasTried = false;
	/** Worth knowing, though nothing is wrong. */
	remark: CopyTrouble | undefined;
}

/** Who makes one kind of second copy. */
export interface CopyMaker extends RoomWatch {
	/** Of a plan only what it shows now is left here. */
	erased?(plan: string): void;
	/** A plan has got another photo or recording. */
	gained?(plan: string): void;
}

/** One kind's way to say how it is doing. */
export interface CopyKeeper {
	/** A room has a second copy up to this log number. */
	mark(room: string, number: number): void;
	/** What goes wrong with a part of it, or that it no longer does. */
	trouble(part: string, why: CopyTrouble | undefined): void;
	remark(why: CopyTrouble | undefined): void;
	/** The copies are gone: whoever kept them has lost them. */
	forget(): void;
}

/** Knows up to where each room has a second copy, tells the rooms, and tells the desk what is wrong. */
export class Copies implements RoomWatch {
	readonly #kinds = new Map<CopyKind, Keeping>();
	readonly #followers: CopyMaker[] = [];
	readonly #telling = new Set<string>();
	/** The last line of each room somebody was in. */
	readonly #lines = new Map<string, number>();

	/** `opened`: a room somebody is in. */
	constructor(
		private readonly opened: (room: string) => Promise<WatchedRoom> | undefined,
		private readonly now: () => number
	) {}

	/** Takes a kind of second copy in, and whoever makes it: it hears what happens in rooms. */
	add(kind: CopyKind, follower: CopyMaker): CopyKeeper {
		const keeping = new Keeping();
		this.#kinds.set(kind, keeping);
		this.#followers.push(follower);
		return {
			mark: (room, number) => {
				keeping.marks.set(room, number);
				keeping.at = this.now();
				keeping.wasTried = true;
				this.#tellSoon(room);
			},
			trouble(part, why) {
				keeping.wasTried = true;
				if (why) keeping.troubles.set(part, why);
				else keeping.troubles.delete(part);
			},
			remark: (why) => (keeping.remark = why),
			forget: () => {
				const rooms = [...keeping.marks.keys()];
				keeping.marks.clear();
				for (const room of rooms) this.#tellSoon(room);
			}
		};
	}

	joined(room: WatchedRoom, peer: Peer) {
		this.#lines.set(room.name, room.number);
		const number = this.#copied(room.name);
		if (number !== undefined) peer.send(copiedFrame(number));
		for (const follower of this.#followers) follower.joined(room, peer);
	}

	kept(room: WatchedRoom, number: number) {
		this.#lines.set(room.name, number);
		for (const follower of this.#followers) follower.kept(room, number);
	}

	/** Of a plan only what it shows now is left here: the copies follow. */
	erased(plan: string) {
		for (const follower of this.#followers) follower.erased?.(plan);
	}

	/** A plan has got another photo or recording. */
	gained(plan: string) {
		for (const follower of this.#followers) follower.gained?.(plan);
	}

	/** How each kind is doing. */
	states(): CopyState[] {
		return [...this.#kinds].map(([kind, { marks, troubles, at, remark, wasTried }]) => {
			const why = [...troubles.values()][0] ?? remark;
			const ok = wasTried && troubles.size === 0;
			const behind = this.#behind(marks);
			return { kind, ok, ...(at && { at }), ...(why && { why }), ...(behind > 0 && { behind }) };
		});
	}

	/** How many rooms have lines that are not copied yet. */
	#behind(marks: ReadonlyMap<string, number>): number {
		return [...this.#lines].filter(([room, number]) => number > (marks.get(room) ?? 0)).length;
	}

	/** Up to which log number a room has a second copy; nothing where nobody makes any. */
	#copied(room: string): number | undefined {
		if (this.#kinds.size === 0) return undefined;
		return Math.max(...[...this.#kinds.values()].map(({ marks }) => marks.get(room) ?? 0));
	}

	#tellSoon(name: string) {
		if (this.#telling.has(name)) return;
		this.#telling.add(name);
		setTimeout(() => void this.#tell(name), TELL_EVERY).unref();
	}

	async #tell(name: string) {
		this.#telling.delete(name);
		const room = await this.opened(name)?.catch(() => undefined); // who cannot be read has nobody to tell
		const frame = copiedFrame(this.#copied(name) ?? 0);
		for (const peer of room?.peers ?? []) peer.send(frame);
	}
}
