import * as decoding from 'lib0/decoding';

import { afterClose } from '#lib/protocol/closeCodes.ts';
import {
	claimFrame,
	FRAME,
	readKept,
	readRefused,
	type RelayRefusal
} from '#lib/protocol/frames.ts';
import { roomPath } from '#lib/protocol/rooms.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { readSync, STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { updateName } from '#lib/protocol/updateName.ts';

/** What somebody brings for a device that has no line of its own, with that device's ticket. */
export interface HandIn {
	/** The relay's address: `ws://host:port` or `wss://host`. */
	base: string;
	plan: string;
	ticket: string;
	clients: number[];
	update: Uint8Array;
	/** Another socket, for tests and for the command line. */
	WebSocket?: typeof globalThis.WebSocket;
}

/** Kept, all of it or without what was somebody else's; or why not. `no-relay`: no answer, or a line that broke. */
export type HandedIn = 'kept' | RelayRefusal | 'taken-out' | 'no-relay';

/** How long the relay may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Says to the relay, over a socket of its own, what another device would have said after coming back: who it writes as,
 * and all the relay lacks. So the relay looks at it as at that device's own words (BRIDGE-7).
 */
export function handIn({ base, plan, ticket, clients, update, ...of }: HandIn): Promise<HandedIn> {
	const Socket = of.WebSocket ?? WebSocket;
	const socket = new Socket(`${base}/sync/${roomPath(plan, 'plan')}`, [SUBPROTOCOL, ticket]);
	socket.binaryType = 'arraybuffer';
	const name = updateName(update);
	let isSaid = false;
	const say = () => {
		if (isSaid) return;
		isSaid = true;
		socket.send(claimFrame(clients) as Uint8Array<ArrayBuffer>);
		socket.send(syncFrame(STEP.answer, update) as Uint8Array<ArrayBuffer>);
	};
	let patience: ReturnType<typeof setTimeout> | undefined;
	return new Promise<HandedIn>((over) => {
		patience = setTimeout(() => over('no-relay'), PATIENCE);
		socket.onclose = ({ code }) =>
			over(afterClose(code).reason === 'revoked' ? 'taken-out' : 'no-relay');
		socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
			const said = answerIn(new Uint8Array(data), name);
			if (said === 'asks') say();
			else if (said) over(said);
		};
	}).finally(() => {
		clearTimeout(patience);
		socket.close();
	});
}

/** What a frame says about the update with this name: that it is asked for, what became of it, or nothing. */
function answerIn(frame: Uint8Array, name: string): 'asks' | HandedIn | undefined {
	const from = decoding.createDecoder(frame);
	const type = decoding.readVarUint(from);
	if (type === FRAME.sync) return readSync(from)?.step === STEP.has ? 'asks' : undefined;
	if (type === FRAME.kept) return readKept(from).updates.includes(name) ? 'kept' : undefined;
	if (type !== FRAME.refused) return undefined;
	const { update, reason } = readRefused(from);
	return update === name ? reason : undefined;
}
