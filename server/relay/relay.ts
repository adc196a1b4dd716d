import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer, type WebSocket } from 'ws';

import { CLOSE, type CloseReason } from '#lib/protocol/closeCodes.ts';
import { welcomeFrame } from '#lib/protocol/frames.ts';
import { readRoomPath, RIGHTS, roomPath, type Role } from '#lib/protocol/rooms.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { contentsOf } from '#lib/protocol/ticket.ts';

import { refusalAt, type RelayHook } from '../hooks/relayHook.ts';
import { LARGEST_UPDATE } from '../hooks/sizeLimits.ts';
import { pathOf } from '../http/pathOf.ts';
import type { RoomStore } from '../store/roomStore.ts';
import type { Identity } from '../tickets/identity.ts';

import { attend } from './attend.ts';
import { keepAwake } from './keepAwake.ts';
import { Peer } from './peer.ts';
import { Rooms } from './rooms.ts';

/** What a relay is made of. `beat`: milliseconds between two pings. */
export interface RelayParts {
	store: RoomStore;
	identity: Identity;
	hooks: readonly RelayHook[];
	beat?: number;
}

/** The WebSocket side of the one port. */
export interface Relay {
	/** Takes over an upgrade to `/sync/…`. Host and origin were looked at before. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
	/** How many rooms are open, and how many sockets of each role are in them. */
	census(): { rooms: number; peers: Record<Role, number> };
	/** Says goodbye to everybody and resolves when everything is on the disk. */
	stop(): Promise<void>;
}

/** Beyond the largest update by this factor a frame is not even read, and its socket closes with 1009. */
const UNREAD = 2;

/** How long goodbyes may take, in milliseconds. */
const GOODBYE = 1000;

/** Brings the rooms of a store to whoever shows a ticket for them. */
export function createRelay({ store, identity, hooks, beat = 20_000 }: RelayParts): Relay {
	const rooms = new Rooms({ store, hooks });
	const peers = new Set<Peer>();
	const stopBeating = keepAwake(peers, beat);
	const doors = openDoors();

	function admit(socket: WebSocket, pathname: string, token: string, address: string) {
		const ticket = contentsOf(token);
		const path = readRoomPath(pathname);
		if (!ticket || !path) return socket.close(CLOSE.notForYou.code); // a hook forgot to say so
		const { role, holder, device, clients } = ticket;
		const right = RIGHTS[path.room][role];
		const seat = { ...path, role, right, holder, device, clients: new Set(clients), address };
		const peer = new Peer(socket, seat);
		peers.add(peer);
		socket.on('close', () => peers.delete(peer));
		return attend(rooms, roomPath(path.plan, path.room), peer, welcomeFrame(identity));
	}

	return {
		upgrade(request, socket, head) {
			const pathname = pathOf(request);
			const token = tokenIn(request);
			const refusal = refusalAt(hooks, 'onJoin', { pathname, token }) as CloseReason | undefined;
			const role = refusal ? 'viewer' : (contentsOf(token ?? '')?.role ?? 'viewer');
			doors[role].handleUpgrade(request, socket, head, (opened) => {
				opened.on('error', () => opened.terminate()); // without a listener it would end the process
				// Browsers can read a close code only after the handshake, so a refusal comes behind it.
				if (refusal) opened.close(CLOSE[refusal].code, refusal);
				else void admit(opened, pathname, token ?? '', request.socket.remoteAddress ?? '');
			});
		},
		census: () => ({ rooms: rooms.size, peers: byRole(peers) }),
		async stop() {
			stopBeating();
			const gone = [...peers].map((peer) => peer.gone());
			for (const peer of peers) peer.close('relayStopping');
			await Promise.race([Promise.all(gone), new Promise((r) => setTimeout(r, GOODBYE).unref())]);
			for (const peer of peers) peer.socket.terminate();
			await rooms.flushed();
		}
	};
}

function byRole(peers: ReadonlySet<Peer>): Record<Role, number> {
	const counted = { facilitator: 0, participant: 0, viewer: 0 };
	for (const { role } of peers) counted[role]++;
	return counted;
}

/** One door for each role, because a socket's largest frame is settled when it opens. */
function openDoors(): Record<Role, WebSocketServer> {
	const door = (role: Role) =>
		new WebSocketServer({
			noServer: true,
			maxPayload: LARGEST_UPDATE[role] * UNREAD,
			perMessageDeflate: false,
			handleProtocols: (offered) => offered.has(SUBPROTOCOL) && SUBPROTOCOL
		});
	return {
		facilitator: door('facilitator'),
		participant: door('participant'),
		viewer: door('viewer')
	};
}

/** The ticket travels as the sub-protocol beside ours, because addresses end up in logs. */
function tokenIn({ headers }: IncomingMessage): string | undefined {
	const offered = headers['sec-websocket-protocol']?.split(',').map((name) => name.trim());
	return offered?.find((name) => name !== SUBPROTOCOL);
}
