import type { CloseReason } from '#lib/protocol/closeCodes.ts';
import { FRAME } from '#lib/protocol/frames.ts';
import { STEP } from '#lib/protocol/syncFrames.ts';

import { Refused } from '../hooks/relayHook.ts';
import { log } from '../log.ts';

import { MOST_CLAIMS, readClaim, readFrame } from './frames.ts';
import type { Hearing } from './hearing.ts';
import type { Peer } from './peer.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { updateName } from './updateName.ts';
import { answeredVector } from './vectors.ts';

/** Who leads may bring a whole hall along: a laptop does at its host. */
const A_HALL = 64;

/** After how many milliseconds somebody who was too fast is asked for what was not taken. */
const ASK_AGAIN = 1000;

/** Where a peer goes, what it is told first, and who listens besides the room. */
export interface Attending {
	rooms: Rooms;
	name: string;
	welcome: Uint8Array;
	hearing: Hearing;
}

/** Serves one peer from the open door to the closed socket. Never rejects. */
export async function attend({ rooms, name, welcome, hearing }: Attending, peer: Peer) {
	const { socket } = peer;
	socket.pause(); // while the room is read, what the peer says waits on its side of the wire
	socket.on('pong', (said) => peer.pulse.answered(String(said)));
	try {
		const room = await rooms.join(name, peer);
		if (!peer.isHere) return void rooms.leave(room, peer); // it left, or was sent away, while the room was read
		socket.on('message', (data, isBinary) =>
			hear(room, peer, hearing, isBinary ? bytesOf(data) : undefined)
		);
		socket.on('close', () => void rooms.leave(room, peer));
		peer.send(welcome);
		room.greet(peer);
		room.claim(peer, [...peer.seat.clients]);
		room.ask(peer);
		hearing.begins();
	} catch (error) {
		peer.close(reasonFor(error, name));
	} finally {
		socket.resume();
	}
}

function hear(room: Room, peer: Peer, hearing: Hearing, frame: Uint8Array | undefined) {
	if (!peer.isHere) return; // whoever was sent away may not have read it yet, or may not care
	try {
		if (!frame) peer.close('badFrame');
		else if (frame[0] === FRAME.awareness) hearing.presence(frame.subarray(1));
		else listen(room, peer, hearing, frame);
	} catch (error) {
		log.info({ room: room.name, error: String(error) }, 'a frame could not be read');
		peer.close('badFrame');
	}
}

function listen(room: Room, peer: Peer, hearing: Hearing, frame: Uint8Array) {
	if (frame[0] === FRAME.claim) return claim(room, peer, hearing, frame);
	const said = readFrame(frame);
	const isAnswer = said?.step === STEP.answer;
	const isUpdate = isAnswer || said?.step === STEP.update;
	const mayGoOn = hearing.mayGoOn(frame.length, isAnswer, isUpdate);
	if (isUpdate && !mayGoOn) tooFast(room, peer, said.bytes);
	else if (isUpdate) take(room, peer, hearing, said.bytes, isAnswer);
	else if (said && mayGoOn) {
		const hasNothing = said.bytes.length <= 1;
		hearing.asks(hasNothing, () => ask(room, peer, said.bytes));
	}
}

function take(room: Room, peer: Peer, hearing: Hearing, update: Uint8Array, isAnswer: boolean) {
	const { refusals } = peer;
	room.take(peer, update, isAnswer);
	if (peer.refusals > refusals) hearing.refused(); // looking at it was not free
}

function claim(room: Room, peer: Peer, hearing: Hearing, frame: Uint8Array) {
	const { seat } = peer;
	if (!hearing.mayGoOn(frame.length, false, false)) return;
	const most = MOST_CLAIMS * (seat.role === 'facilitator' ? A_HALL : 1);
	for (const client of readClaim(frame)) {
		if (seat.clients.size < most) seat.clients.add(client);
	}
	room.claim(peer, [...seat.clients]);
}

function ask(room: Room, peer: Peer, vector: Uint8Array) {
	const has = answeredVector(vector);
	if (has) room.tell(peer, has);
	else peer.close('tooLarge');
}

/** Refuses, and asks a little later for all that was refused, so that nothing depends on who knows what a refusal is. */
function tooFast(room: Room, peer: Peer, update: Uint8Array) {
	peer.refuse({ update: updateName(update), reason: 'too-fast' });
	peer.later(() => room.ask(peer), ASK_AGAIN);
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
