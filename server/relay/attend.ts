import type { CloseReason } from '#lib/protocol/closeCodes.ts';
import { STEP } from '#lib/protocol/syncFrames.ts';

import { Refused } from '../hooks/relayHook.ts';
import { log } from '../log.ts';

import { readFrame } from './frames.ts';
import type { Peer } from './peer.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';

/** The longest "this is what I have" a peer may send, in bytes: thousands of devices' worth. */
const LONGEST_VECTOR = 256 * 1024;

/** Serves one peer from the open door to the closed socket. Never rejects. */
export async function attend(rooms: Rooms, name: string, peer: Peer, welcome: Uint8Array) {
	const { socket } = peer;
	socket.pause(); // while the room is read, what the peer says waits on its side of the wire
	socket.on('pong', (said) => peer.pulse.answered(String(said)));
	try {
		const room = await rooms.join(name, peer);
		socket.on('message', (data, isBinary) =>
			hear(room, peer, isBinary ? bytesOf(data) : undefined)
		);
		socket.on('close', () => void rooms.leave(room, peer));
		if (socket.readyState !== socket.OPEN) void rooms.leave(room, peer); // it left while the room was read
		peer.send(welcome);
		room.greet(peer);
		room.ask(peer);
	} catch (error) {
		peer.close(reasonFor(error, name));
	}
	socket.resume();
}

function hear(room: Room, peer: Peer, frame: Uint8Array | undefined) {
	try {
		const said = frame && readFrame(frame);
		if (!frame) peer.close('badFrame');
		else if (said?.step !== STEP.has) {
			if (said) room.take(peer, said.bytes, said.step === STEP.answer);
		} else if (said.bytes.length > LONGEST_VECTOR) peer.close('tooLarge');
		else room.tell(peer, said.bytes);
	} catch (error) {
		log.info({ room: room.name, error: String(error) }, 'a frame could not be read');
		peer.close('badFrame');
	}
}

function bytesOf(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
	if (Array.isArray(data)) return Buffer.concat(data);
	return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

function reasonFor(error: unknown, room: string): CloseReason {
	if (error instanceof Refused) return 'roomFull';
	log.error({ room, error: String(error) }, 'a room could not be read');
	return 'storeFailed';
}
