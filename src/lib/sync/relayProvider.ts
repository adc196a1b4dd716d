import { WebsocketProvider } from 'y-websocket';

import { afterClose } from '#lib/protocol/closeCodes.ts';
import { roomPath } from '#lib/protocol/rooms.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';

import type { FollowRelay } from './relayLink.ts';

/** Between two tries, at most this many milliseconds, and up to twice as many so that a full hall does not knock at once. */
const LONGEST_PAUSE = 2000;

/** A y-websocket that only carries: it sends no edit and no cursor by itself, and stops when a close code says so. */
export function relayProvider({ base, plan, room, ticket, doc, WebSocket }: FollowRelay) {
	const provider = new WebsocketProvider(`${base}/sync`, roomPath(plan, room), doc, {
		connect: false,
		disableBc: true,
		protocols: [SUBPROTOCOL, ticket],
		maxBackoffTime: LONGEST_PAUSE * (1 + Math.random()),
		shouldReconnect: ({ code }) => afterClose(code).then === 'retry',
		...(WebSocket && { WebSocketPolyfill: WebSocket })
	});
	doc.off('update', provider._updateHandler); // an update goes out when it is on the disk, not before
	provider.awareness.setLocalState(null);
	return provider;
}
