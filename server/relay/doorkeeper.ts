import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

import { WebSocketServer, type WebSocket } from 'ws';

import { CLOSE, type CloseReason } from '#lib/protocol/closeCodes.ts';
import { readRoomPath, RIGHTS, type Role } from '#lib/protocol/rooms.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { contentsOf } from '#lib/protocol/ticket.ts';

import { refusalAt, type RelayHook } from '../hooks/relayHook.ts';
import { LARGEST_UPDATE } from '../hooks/sizeLimits.ts';
import { pathOf } from '../http/pathOf.ts';
import { turnAway } from '../http/turnAway.ts';
import { whence, type BelievedProxy } from '../http/whence.ts';

import type { Addresses } from './limits.ts';
import type { Seat } from './seat.ts';

/** Whom a doorkeeper asks, and to whom guests are handed. */
export interface Doorkeeping {
	hooks: readonly RelayHook[];
	addresses: Addresses;
	behindProxy: BelievedProxy;
	admit(socket: WebSocket, seat: Seat, wire: Duplex): void;
}

/** Beyond the largest update by this factor a frame is not even read, and its socket closes with 1009. */
const UNREAD = 2;

/** How long a goodbye is waited for that a guest does not return, in milliseconds. */
const UNRETURNED = 2000;

/** Looks at everybody who wants to open a socket, and tells those who may not why. */
export function doorkeeper({ hooks, addresses, behindProxy, admit }: Doorkeeping) {
	const doors = openDoors();

	return (request: IncomingMessage, socket: Duplex, head: Buffer) => {
		const { address, isHome, isSecure } = whence(request, behindProxy);
		const knock = addresses.knocks(address);
		if (knock === 'flood') return turnAway(socket, '429 Too Many Requests');
		const pathname = pathOf(request);
		const token = tokenIn(request);
		const guest = { pathname, token, mayLead: isHome || isSecure };
		const asked = knock === 'full' ? 'tooMany' : refusalAt(hooks, 'onJoin', guest);
		const refusal = asked as CloseReason | undefined;
		const seat = refusal ? undefined : seatFor(pathname, token, address);
		addresses.comes(address);
		socket.once('close', () => addresses.goes(address));
		doors[seat?.role ?? 'viewer'].handleUpgrade(request, socket, head, (opened) => {
			opened.on('error', () => opened.terminate()); // without a listener it would end the process
			if (seat) return admit(opened, seat, socket);
			// Browsers can read a close code only after the handshake, so a refusal comes behind it.
			const reason = refusal ?? 'notForYou'; // else a hook forgot to say so
			opened.close(CLOSE[reason].code, reason);
		});
	};
}

function seatFor(pathname: string, token = '', address: string): Seat | undefined {
	const ticket = contentsOf(token);
	const path = readRoomPath(pathname);
	if (!ticket || !path) return undefined;
	const { role, holder, device, clients } = ticket;
	const right = RIGHTS[path.room][role];
	return { ...path, role, right, holder, device, clients: new Set(clients), address };
}

/** One door for each role, because a socket's largest frame is settled when it opens. */
function openDoors(): Record<Role, WebSocketServer> {
	const door = (role: Role) =>
		new WebSocketServer({
			noServer: true,
			maxPayload: LARGEST_UPDATE[role] * UNREAD,
			perMessageDeflate: false,
			handleProtocols: (offered) => offered.has(SUBPROTOCOL) && SUBPROTOCOL,
			...{ closeTimeout: UNRETURNED } // newer than its types
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
