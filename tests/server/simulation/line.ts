import { EventEmitter } from 'node:events';

import type { WebSocket } from 'ws';

type Down = { frame: Uint8Array; sent?: (() => void) | undefined } | { code: number };

/** Both ends of one connection, with what is on its way. Frames of one direction stay in order, as TCP keeps them. */
export class Line {
	readonly up: Uint8Array[] = [];
	readonly down: Down[] = [];
	/** The phone's end is closed, or was never told that the other one is. */
	isCut = false;
	/** The relay's process is gone: what it still tries to say is not said. */
	isDead = false;
	readonly socket: FakeSocket;

	/** `as`: does something as the process the relay is. */
	constructor(
		private readonly as: (act: () => void) => void,
		onSend: (frame: Uint8Array) => void = () => {}
	) {
		this.socket = new FakeSocket(this, onSend);
	}

	/** The relay's end, as the relay wants it. */
	get asWebSocket(): WebSocket {
		return this.socket as unknown as WebSocket;
	}

	/** The relay hears the next frame. False if there is none, or it does not listen. */
	deliverUp(): boolean {
		if (this.isDead || this.socket.isPaused || this.socket.readyState !== 1) return false;
		const frame = this.up.shift();
		if (frame) this.as(() => this.socket.emit('message', Buffer.from(frame), true));
		return frame !== undefined;
	}

	/** The phone's next news: a frame, or the code its end was closed with. */
	deliverDown(): Uint8Array | number | undefined {
		const next = this.down.shift();
		if (!next) return undefined;
		if ('code' in next) {
			this.cut();
			return next.code;
		}
		const { sent } = next;
		if (sent && !this.isDead) this.as(sent);
		return next.frame;
	}

	/** The line ends. The relay may notice it only later. */
	cut(isNoticed = true) {
		this.isCut = true;
		this.up.length = this.down.length = 0;
		if (isNoticed) this.notice();
	}

	/** The relay notices that the other end is gone. `code`: what it was told, if anything. */
	notice(code = 1006) {
		if (this.isDead || this.socket.readyState === 3) return;
		this.socket.readyState = 3;
		this.as(() => this.socket.emit('close', code, Buffer.alloc(0)));
	}

	/** The relay's process is gone: the other end hears that the line broke. */
	dies() {
		this.isDead = true;
		this.down.push({ code: 1006 });
	}
}

class FakeSocket extends EventEmitter {
	readonly OPEN = 1;
	readyState = 1;
	bufferedAmount = 0;
	isPaused = false;

	constructor(
		private readonly line: Line,
		private readonly onSend: (frame: Uint8Array) => void
	) {
		super();
	}

	pause() {
		this.isPaused = true;
	}

	resume() {
		this.isPaused = false;
	}

	send(frame: Uint8Array, sent?: () => void) {
		if (this.line.isDead) return;
		if (!this.line.isCut) this.line.down.push({ frame: frame.slice(), sent });
		this.onSend(frame);
	}

	close(code: number) {
		if (this.readyState !== 1 || this.line.isDead) return;
		this.readyState = 2;
		this.line.down.push({ code });
	}

	terminate() {
		this.line.cut();
	}
}
