import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';

import {
	FRAME,
	readKept,
	readRefused,
	readWelcome,
	type Kept,
	type Refused,
	type Welcome
} from '#lib/protocol/frames.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';

/** A frame as a test reads it. */
export type Heard =
	| { kind: 'step1'; bytes: Uint8Array }
	| { kind: 'step2'; bytes: Uint8Array }
	| { kind: 'update'; bytes: Uint8Array }
	| ({ kind: 'welcome' } & Welcome)
	| ({ kind: 'kept' } & Kept)
	| ({ kind: 'refused' } & Refused)
	| { kind: 'copied'; number: number }
	| { kind: 'other'; type: number; frame: Uint8Array };

type Of<K extends Heard['kind']> = Extract<Heard, { kind: K }>;

const STEPS = ['step1', 'step2', 'update'] as const;

/** A socket that says exactly what a test wants, and remembers what it hears. */
export class Guest {
	readonly heard: Heard[] = [];
	/** The close code and reason, once the socket is closed. */
	readonly closed: Promise<{ code: number; reason: string }>;
	#seen = 0;
	#woken = () => {};

	private constructor(readonly socket: WebSocket) {
		socket.on('message', (data: Buffer) => {
			this.heard.push(read(data));
			this.#woken();
		});
		socket.on('error', () => {}); // told as a close
		this.closed = new Promise((resolve) => {
			socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }));
		});
	}

	/** Opens a socket and waits for the handshake; a token goes beside the sub-protocol. */
	static async at(
		port: number,
		path: string,
		token?: string,
		headers: Record<string, string> = {}
	) {
		const offered = token === undefined ? [SUBPROTOCOL] : [SUBPROTOCOL, token];
		const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, offered, { headers });
		const guest = new Guest(socket);
		await new Promise<void>((resolve, reject) => {
			socket.once('open', resolve);
			socket.once('error', reject);
		});
		return guest;
	}

	/** Waits for the next frame of a kind, passing over others. */
	async hears<K extends Heard['kind']>(kind: K): Promise<Of<K>> {
		for (;;) {
			while (this.#seen < this.heard.length) {
				const frame = this.heard[this.#seen++];
				if (frame?.kind === kind) return frame as Of<K>;
			}
			await new Promise<void>((resolve) => (this.#woken = resolve));
		}
	}

	/** What it heard of a kind so far. */
	all<K extends Heard['kind']>(kind: K): Of<K>[] {
		return this.heard.filter((frame): frame is Of<K> => frame.kind === kind);
	}

	sends(update: Uint8Array) {
		this.socket.send(syncFrame(STEP.update, update));
	}

	answers(update: Uint8Array) {
		this.socket.send(syncFrame(STEP.answer, update));
	}

	asks(vector = Uint8Array.of(0)) {
		this.socket.send(syncFrame(STEP.has, vector));
	}

	leaves() {
		this.socket.close();
		return this.closed;
	}
}

function read(data: Buffer): Heard {
	const from = decoding.createDecoder(data);
	const type = decoding.readVarUint(from);
	if (type === FRAME.welcome) return { kind: 'welcome', ...readWelcome(from) };
	if (type === FRAME.kept) return { kind: 'kept', ...readKept(from) };
	if (type === FRAME.refused) return { kind: 'refused', ...readRefused(from) };
	if (type === FRAME.copied) return { kind: 'copied', number: decoding.readVarUint(from) };
	const step = type === FRAME.sync ? STEPS[decoding.readVarUint(from)] : undefined;
	return step
		? { kind: step, bytes: decoding.readVarUint8Array(from) }
		: { kind: 'other', type, frame: data };
}
