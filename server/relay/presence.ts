import { createHash } from 'node:crypto';

import * as decoding from 'lib0/decoding';

import { mayInRoom, type RoomOperation } from '#lib/protocol/matrix.ts';
import { presenceFrame, readPresence, type Entry } from '#lib/protocol/presence.ts';

import { Budget } from '../hooks/budget.ts';
import { isPlain } from '../hooks/plainValue.ts';

import type { DeviceRow } from './devices.ts';
import type { Peer } from './peer.ts';

/** The most a facilitator may say of itself: bytes, depth, and how often a second. */
const MOST = { bytes: 2048, depth: 4, each: 15 };

/** How long the first news of a group waits for others, in milliseconds: a full hall comes at once. */
const GROUP_TIME = 50;

/** A device as the others see it. */
interface Shown extends Entry {
	readonly row: DeviceRow;
	/** What a facilitator said of itself: where it points. */
	said: object;
	budget: Budget;
}

/** Who looks on in one plan, and what they are shown. */
interface Hall {
	shown: Map<DeviceRow, Shown>;
	/** Who came, spoke or left since the last frame. */
	news: Set<Shown>;
	listeners: Set<Peer>;
	timer: NodeJS.Timeout | undefined;
}

/**
 * Who is in a plan, written by the relay from the tickets and not by those it is about: y-protocols' awareness,
 * one entry for each device, without names. Only desks and walls hear it; on a phone it would cost more than it tells.
 */
export class Presence {
	readonly #halls = new Map<string, Hall>();

	/** `now`: milliseconds since 1970. */
	constructor(private readonly now: () => number) {}

	/** A socket came; whoever may hear is told who is there. */
	come(row: DeviceRow, peer: Peer) {
		const hall = this.#hallOf(peer);
		if (!hall.shown.has(row)) this.#tell(hall, this.#show(hall, row));
		if (!may(peer, 'hear-presence')) return;
		hall.listeners.add(peer);
		peer.send(this.#whole(hall));
	}

	/** A socket went; with a device's last one it is there no more. */
	leave(row: DeviceRow, peer: Peer) {
		const hall = this.#hallOf(peer);
		hall.listeners.delete(peer);
		const shown = hall.shown.get(row);
		if (row.peers.size > 0 || !shown) return;
		hall.shown.delete(row);
		this.#tell(hall, shown, null);
		if (hall.shown.size > 0) return;
		clearTimeout(hall.timer);
		this.#halls.delete(peer.seat.plan);
	}

	/** Somebody said something of itself. Who may not, or says too much, is passed over. */
	said(row: DeviceRow, peer: Peer, bytes: Uint8Array) {
		const hall = this.#hallOf(peer);
		const shown = hall.shown.get(row);
		if (!shown || !may(peer, 'send-presence') || bytes.length > MOST.bytes) return;
		const said = ownEntry(bytes);
		if (!said || !shown.budget.take(1)) return;
		shown.said = said;
		this.#tell(hall, shown, stateOf(shown));
	}

	/** Everybody who is there is shown once more, because y-protocols forgets the silent after 30 seconds. */
	beat() {
		for (const hall of this.#halls.values()) {
			const frame = this.#whole(hall);
			for (const peer of hall.listeners) peer.sendLive(frame);
		}
	}

	/** Nobody is told anything any more. */
	stop() {
		for (const { timer } of this.#halls.values()) clearTimeout(timer);
		this.#halls.clear();
	}

	#hallOf({ seat: { plan } }: Peer): Hall {
		const hall = this.#halls.get(plan) ?? {
			...{ shown: new Map<DeviceRow, Shown>(), news: new Set<Shown>() },
			...{ listeners: new Set<Peer>(), timer: undefined }
		};
		this.#halls.set(plan, hall);
		return hall;
	}

	#show(hall: Hall, row: DeviceRow): Shown {
		const taken = new Set([...hall.shown.values()].map(({ id }) => id));
		let id = createHash('sha256').update(`${row.device}/${row.role}`).digest().readUInt32BE();
		while (taken.has(id)) id = (id + 1) % 2 ** 32;
		const budget = new Budget({ rate: MOST.each, burst: MOST.each }, this.now);
		const shown: Shown = { id, clock: 0, state: null, row, said: {}, budget };
		shown.state = stateOf(shown);
		hall.shown.set(row, shown);
		return shown;
	}

	#tell(hall: Hall, shown: Shown, state = shown.state) {
		this.#renew(shown);
		shown.state = state;
		hall.news.add(shown);
		hall.timer ??= setTimeout(() => {
			hall.timer = undefined;
			const frame = presenceFrame([...hall.news]);
			hall.news.clear();
			for (const peer of hall.listeners) peer.sendLive(frame);
		}, GROUP_TIME).unref();
	}

	#whole(hall: Hall): Uint8Array {
		return presenceFrame(
			[...hall.shown.values()].map((shown) => {
				this.#renew(shown);
				return shown;
			})
		);
	}

	/** Versions only grow, over a restart of the relay too, or nobody would believe it afterwards. */
	#renew(shown: Shown) {
		shown.clock = shown.row.clock = Math.max(shown.row.clock + 1, Math.floor(this.now() / 10));
	}
}

function may({ seat: { role, room } }: Peer, operation: RoomOperation): boolean {
	return mayInRoom(role, room, operation, 'add');
}

function stateOf({ said, row }: Pick<Shown, 'said' | 'row'>): object {
	return { ...said, role: row.role, holder: row.holder };
}

/** What somebody says of itself, out of the rest of an awareness frame. Nothing: it says too much, or nothing. */
function ownEntry(bytes: Uint8Array): object | undefined {
	try {
		const entries = readPresence(decoding.createDecoder(bytes));
		const said = entries.find(({ state }) => state !== null)?.state;
		return said && isPlain(said, MOST.depth - 1) ? said : undefined;
	} catch {
		return undefined;
	}
}
