import { WebSocket } from 'ws';

import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';

import { LARGEST_UPDATE } from '../hooks/sizeLimits.ts';

import { Setback } from './setback.ts';

/** How long a handshake may take, in milliseconds. */
const PATIENCE = 20_000;

/** Opens a socket to a room at the host. It is paused until somebody listens. Rejects with a setback. */
export function dial(url: string, ticket: string): Promise<WebSocket> {
	const socket = new WebSocket(url, [SUBPROTOCOL, ticket], {
		handshakeTimeout: PATIENCE,
		perMessageDeflate: false,
		maxPayload: LARGEST_UPDATE.facilitator * 2
	});
	return new Promise((resolve, reject) => {
		socket.on('error', (error) => {
			reject(new Setback('not-there', String(error)));
			socket.terminate();
		});
		socket.once('unexpected-response', (_request, { statusCode = 0 }) => {
			reject(new Setback(statusCode === 403 ? 'refused' : 'not-there', `status ${statusCode}`));
			socket.terminate();
		});
		socket.once('open', () => {
			socket.pause();
			resolve(socket);
		});
	});
}
