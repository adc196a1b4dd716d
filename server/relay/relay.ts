import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import type { WebSocket } from 'ws';

import { welcomeFrame } from '#lib/protocol/frames.ts';
import { roomPath, type Role } from '#lib/protocol/rooms.ts';

import type { RelayHook } from '../hooks/relayHook.ts';
import type { BelievedProxy } from '../http/whence.ts';
import type { Owners } from '../ownership/owners.ts';
import type { RoomStore } from '../store/roomStore.ts';
import type { Identity } from '../tickets/identity.ts';

import { attend } from './attend.ts';
import { Devices } from './devices.ts';
import { doorkeeper } from './doorkeeper.ts';
import { hearingOf } from './hearing.ts';
import { keepAwake } from './keepAwake.ts';
import { Addresses, LIMITS, Purses, type Limits } from './limits.ts';
import { Peer } from './peer.ts';
import { Presence } from './presence.ts';
import { Rooms } from './rooms.ts';
import type { RoomWatch } from './roomWatch.ts';
import type { Seat } from './seat.ts';

/**
 * What a relay is made of. `beat`: milliseconds between two pings; `now`: milliseconds since 1970; `ready`: resolves
 * when the hooks can be asked; `behindProxy`: what a proxy nearby says of where callers come from counts.
 */
export interface RelayParts {
	store: RoomStore;
	identity: Identity;
	hooks: readonly RelayHook[];
	owners?: Owners | undefined;
	beat?: number | undefined;
	now?: (() => number) | undefined;
	ready?: Promise<void>;
	limits?: Limits | undefined;
	behindProxy?: BelievedProxy | undefined;
	/** Looks after second copies. */
	watch?: RoomWatch;
}

/** The WebSocket side of the one port. */
export interface Relay {
	/** Takes over an upgrade to `/sync/…`. Host and origin were looked at before. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** Which devices came to which plan. */
	devices: Devices;
	rooms: Rooms;
	/** How many rooms are open, and how many sockets of each role are in them. */
	census(): { rooms: number; peers: Record<Role, number> };
	/** Says goodbye to everybody and resolves when everything is on the disk. */
	stop(): Promise<void>;
}

/** How long goodbyes may take, in milliseconds. */
const GOODBYE = 1000;

/** Brings the rooms of a store to whoever shows a ticket for them. */
export function createRelay(parts: RelayParts): Relay {
	const { store, identity, hooks, beat = 20_000, ready, behindProxy = false } = parts;
	const rooms = new Rooms({ store, hooks, owners: parts.owners, watch: parts.watch });
	const peers = new Set<Peer>();
	const ushers = ushersOf(parts);
	const stopBeating = keepAwake(peers, beat, () => ushers.beat());
	const { addresses, devices, presence } = ushers;
	const letIn = doorkeeper({ hooks, addresses, behindProxy, admit });

	function admit(socket: WebSocket, seat: Seat, wire: Duplex) {
		const peer = new Peer(socket, seat, wire);
		peers.add(peer);
		socket.on('close', () => peers.delete(peer));
		const name = roomPath(seat.plan, seat.room);
		const hearing = hearingOf(ushers, peer);
		void attend({ rooms, name, welcome: welcomeFrame(identity), hearing }, peer);
	}

	return {
		upgrade(...asked) {
			if (ready)
				ready.finally(() => letIn(...asked)).catch(() => undefined); // a hook says what is missing
			else letIn(...asked);
		},
		devices,
		rooms,
		census: () => ({ rooms: rooms.size, peers: byRole(peers) }),
		async stop() {
			stopBeating();
			presence.stop();
			const gone = [...peers].map((peer) => peer.gone());
			for (const peer of peers) peer.close('relayStopping');
			await Promise.race([Promise.all(gone), new Promise((r) => setTimeout(r, GOODBYE).unref())]);
			for (const peer of peers) peer.socket.terminate();
			await rooms.flushed();
		}
	};
}

/** Everybody who looks after guests, and their clocks. */
function ushersOf({ limits = LIMITS, now = Date.now }: RelayParts) {
	const clock = () => performance.now(); // for limits: it never goes back
	const purses = new Purses(limits, clock);
	const addresses = new Addresses(limits, clock);
	const presence = new Presence(now);
	const beat = () => {
		presence.beat();
		purses.sweep();
		addresses.sweep();
	};
	return { devices: new Devices(now), presence, purses, addresses, silence: limits.silence, beat };
}

function byRole(peers: ReadonlySet<Peer>): Record<Role, number> {
	const counted = { facilitator: 0, participant: 0, viewer: 0 };
	for (const { role } of peers) counted[role]++;
	return counted;
}
