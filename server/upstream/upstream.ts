import { setTimeout as sleep } from 'node:timers/promises';

import type { DiskState } from '#lib/protocol/api.ts';
import { readRoomPath, roomPath, ROOMS } from '#lib/protocol/rooms.ts';

import type { Copies, CopyKeeper } from '../copies/copies.ts';
import { knownPlan, knownPlans } from '../tickets/knownPlans.ts';
import { log } from '../log.ts';
import type { MediaFolder } from '../media/mediaFolder.ts';
import { MediaPurse } from '../media/mediaPurse.ts';
import type { Owners } from '../ownership/owners.ts';
import type { Rooms } from '../relay/rooms.ts';
import type { RoomStore } from '../store/roomStore.ts';
import type { Identity } from '../tickets/identity.ts';

import { Gate, type Pauses } from './gate.ts';
import type { HostAddress } from './hostAddress.ts';
import { HostPeer } from './hostPeer.ts';
import { HostTickets } from './hostTickets.ts';
import { Line, type Host } from './line.ts';
import { MediaRounds } from './mediaRounds.ts';

/** Which host, with which key, and how patient to be, in milliseconds. */
export interface UpstreamWish {
	address: HostAddress;
	key: string | undefined;
	pauses?: Pauses;
	/** How long a line stays level in a room nobody else is in. */
	idle?: number;
	/** How long the host may say nothing. */
	silence?: number;
	/** How often plans nobody is in are looked after. */
	every?: number;
}

/** What the plans of this laptop are made of. */
export interface UpstreamParts {
	rooms: Rooms;
	owners: Pick<Owners, 'of'>;
	store: RoomStore;
	identity: Identity;
	copies: Copies;
	/** Photos and recordings, if any are kept. */
	media?: MediaFolder | undefined;
	disk?: { readonly state: DiskState } | undefined;
	now?: (() => number) | undefined;
}

/** Whoever is level and still there after this many milliseconds stays. */
const STAYS = 20_000;

/** How soon plans nobody is in are looked after again when the host could not be reached. */
const SOON = 30_000;

const PAUSES = { first: 1000, longest: 60_000 };

/**
 * Keeps every plan of this laptop in step with a hosted relay, both ways, whenever there is internet. Nothing in
 * the hall waits for it: what goes wrong is a state at the desk. Returns how to stop.
 */
export function openUpstream(parts: UpstreamParts, wish: UpstreamWish): { stop(): void } {
	const { rooms, owners, store, identity, copies } = parts;
	const { address, key, pauses = PAUSES, idle = 2000, silence = 70_000, every = 300_000 } = wish;
	const over = new AbortController();
	const { signal } = over;
	const lines = new Map<string, Line>();
	const copy = copies.add('upstream', {
		joined(room, peer) {
			if (!(peer instanceof HostPeer)) void lineTo(room.name)?.wake();
		},
		kept: (room, number) => lines.get(room.name)?.kept(number),
		gained: (plan) => rounds?.look(plan)
	});
	const host: Host = {
		...{ ws: address.ws, rooms, owners, copy, signal, timing: { idle, silence } },
		tickets: new HostTickets({ http: address.http, key }, store, identity.server),
		gate: new Gate(pauses, signal),
		onWelcome: forgetfulHost(copy),
		entryOf: (plan) => knownPlan(store, plan)
	};

	function lineTo(name: string): Line | undefined {
		const path = readRoomPath(`/sync/${name}`);
		const line = lines.get(name) ?? (path && new Line(host, path.plan, path.room));
		if (line) lines.set(name, line);
		return line;
	}

	const rounds = roundsOf(parts, host, address.http);
	const look = (plan: string) => rounds?.look(plan);
	setImmediate(() => void sweepAgain(host, store, { lineTo, look }, every));
	return { stop: () => over.abort() };
}

function roundsOf(parts: UpstreamParts, host: Host, http: string): MediaRounds | undefined {
	const { media, disk, copies, rooms, store, now = Date.now } = parts;
	if (!media) return undefined;
	const { tickets, copy, signal } = host;
	const purse = new MediaPurse(disk);
	return new MediaRounds({
		...{ http, folder: media, rooms, store, tickets, copy, signal, now },
		hasRoom: (bytes) => purse.hasRoom(bytes),
		onGained: (plan) => copies.gained(plan)
	});
}

/** Looks after the plans nobody is in, now and again, until it is over. */
async function sweepAgain(
	{ signal, gate, timing }: Host,
	store: RoomStore,
	{ lineTo, look }: { lineTo: (room: string) => Line | undefined; look: (plan: string) => void },
	every: number
) {
	/** One room after the other, so that a laptop with many plans opens a socket at a time. */
	async function sweep() {
		for (const { plan } of await knownPlans(store)) {
			for (const room of ROOMS) {
				if (signal.aborted) return;
				const isWell = await inTurn(lineTo(roomPath(plan, room)), timing.idle);
				if (!isWell && gate.isShut) return; // the others would fail as well
			}
			look(plan); // words first: only what a room names is fetched
		}
	}
	while (!signal.aborted) {
		await sweep().catch((error: unknown) => log.warn({ error: String(error) }, 'no sweep'));
		const pause = gate.isShut ? Math.min(every, SOON) : every;
		await sleep(pause, undefined, { signal, ref: false }).catch(() => undefined); // stopped
	}
}

/** Waits for a line, but not where it stays because somebody is in the room. */
function inTurn(line: Line | undefined, idle: number): Promise<boolean> {
	const stays = sleep(idle + STAYS, true, { ref: false });
	return Promise.race([line?.wake() ?? true, stays]);
}

/** Notices a host that lost its log: what it had acknowledged, it does not have any more. */
function forgetfulHost(copy: CopyKeeper): Host['onWelcome'] {
	let known: string | undefined;
	return ({ server, epoch }) => {
		const log = `${server} ${epoch}`;
		if (known !== undefined && known !== log) copy.forget();
		known = log;
	};
}
