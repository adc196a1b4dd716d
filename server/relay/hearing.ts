import type { Devices } from './devices.ts';
import type { Purses } from './limits.ts';
import type { Peer } from './peer.ts';
import type { Presence } from './presence.ts';
import { Questions } from './questions.ts';

/** Who looks after those who sit in rooms. */
export interface Ushers {
	devices: Devices;
	presence: Presence;
	purses: Purses;
	/** How long a new socket may say nothing, in milliseconds. */
	silence: number;
}

/** What happens around one socket besides the document: who it is, how much it says, and whether it says anything. */
export interface Hearing {
	/** It is in its room, and should say something soon. */
	begins(): void;
	/** Counts what it said. False: that was too much for now; if it often was, the socket is closed. */
	mayGoOn(bytes: number, isAnswer: boolean, isUpdate: boolean): boolean;
	/** What it said was refused: once too often, and the socket is closed. */
	refused(): void;
	/** It asked: is answered at once or, if it asks too often, a little later. `hasNothing`: it is a newcomer. */
	asks(hasNothing: boolean, answer: () => void): void;
	/** It said something of itself. */
	presence(bytes: Uint8Array): void;
}

/** Takes a socket in, until it closes. */
export function hearingOf({ devices, presence, purses, silence }: Ushers, peer: Peer): Hearing {
	const row = devices.come(peer);
	const purse = purses.of(peer.seat);
	const questions = new Questions(purse);
	let timer: NodeJS.Timeout | undefined;
	presence.come(row, peer);
	peer.socket.on('close', () => {
		clearTimeout(timer);
		questions.stop();
		devices.leave(row, peer);
		presence.leave(row, peer);
	});
	const goesOn = (bytes: number, isAnswer: boolean) => {
		clearTimeout(timer);
		if (purse.pays(bytes, isAnswer)) return true;
		bears(bytes);
		return false;
	};
	const bears = (bytes: number) => {
		if (!purse.isBorneWith(bytes)) peer.close('tooFast');
	};
	return {
		begins() {
			timer = setTimeout(() => peer.close('silent'), silence).unref();
		},
		mayGoOn(bytes, isAnswer, isUpdate) {
			devices.heard(row, isUpdate);
			return goesOn(bytes, isAnswer);
		},
		refused: () => bears(0),
		asks: (hasNothing, answer) => questions.ask(hasNothing, answer),
		presence(bytes) {
			if (goesOn(bytes.length, false)) presence.said(row, peer, bytes);
		}
	};
}
