import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { WebSocket } from 'ws';

import { FRAME, readKept } from '#lib/protocol/frames.ts';
import { readSync, STEP } from '#lib/protocol/syncFrames.ts';
import { Peer } from '#server/relay/peer.ts';
import { Rooms } from '#server/relay/rooms.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import type { RoomStore } from '#server/store/roomStore.ts';

import { seatOf } from './change.ts';

export const ROOM = 'plan-of-the-village-01/plan';

/** A socket without a wire: what is sent is kept, and leaves when the test says so. */
export class Line {
	readonly sent: Uint8Array[] = [];
	readonly closed: number[] = [];
	readonly OPEN = 1;
	readyState = 1;
	/** How much seems to wait; a line of which this is set is a slow one. */
	bufferedAmount = 0;
	readonly #leaving: (() => void)[] = [];
	readonly peer: Peer;

	constructor(
		/** Each frame is gone as soon as it is sent. */
		private readonly isQuick = true,
		seat = seatOf({ role: 'facilitator' })
	) {
		this.peer = new Peer(this as unknown as WebSocket, seat);
	}

	send(frame: Uint8Array, left?: () => void) {
		this.sent.push(frame);
		if (left && this.isQuick) queueMicrotask(left);
		else if (left) this.#leaving.push(left);
	}

	close(code: number) {
		this.closed.push(code);
	}

	/** Everything that was sent is on its way. */
	drains() {
		this.bufferedAmount = 0;
		for (const left of this.#leaving.splice(0)) left();
	}

	/** The frames of a sync step, from some point on. */
	frames(step: number, from = 0): Uint8Array[] {
		return this.sent.slice(from).filter((frame) => frame[0] === FRAME.sync && frame[1] === step);
	}

	/** The names of what it was told is kept, frame by frame. */
	get kept(): string[][] {
		return this.sent
			.filter((frame) => frame[0] === FRAME.kept)
			.map((frame) => readKept(decoding.createDecoder(frame.subarray(1))).updates);
	}

	/** The document somebody has who read all of it, on top of what they had. */
	reads(doc = new Y.Doc()): Y.Doc {
		for (const frame of this.sent) {
			const said = frame[0] === FRAME.sync && readSync(decoding.createDecoder(frame.subarray(1)));
			if (said && said.step !== STEP.has) Y.applyUpdate(doc, said.bytes);
		}
		return doc;
	}
}

/** A room with these lines in it. */
export async function roomOf(lines: readonly Line[], store: RoomStore = memoryStore()) {
	const rooms = new Rooms({ store, hooks: [] });
	const [first, ...others] = lines;
	if (!first) throw new Error('a room is somebody’s');
	const room = await rooms.join(ROOM, first.peer);
	for (const { peer } of others) await rooms.join(ROOM, peer);
	return room;
}

/** A plan of about so many bytes. */
export function planOf(bytes: number): Uint8Array {
	const doc = new Y.Doc();
	const text = 'the well by the school needs a new pump '.repeat(10);
	doc.transact(() => {
		for (let i = 0; i < bytes / 450; i++)
			doc.getMap('cards').set(`old-${i}`, new Y.Map([['text', text]]));
	});
	return Y.encodeStateAsUpdate(doc);
}
