import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

/** A connection on which a test says every byte itself, also what no library would send. */
export class RawLine {
	/** Resolves when the other end answered something, hung up, or did neither for a while. */
	readonly answered: Promise<void>;
	readonly #socket: Socket;

	constructor(port: number, patience = 200) {
		const socket = (this.#socket = connect(port, '127.0.0.1'));
		socket.on('error', () => {}); // told as a close
		this.answered = new Promise((resolve) => {
			const timer = setTimeout(resolve, patience);
			const answers = () => (clearTimeout(timer), resolve());
			socket.once('data', answers).once('close', answers);
		});
		socket.resume();
	}

	get isOpen(): boolean {
		return !this.#socket.destroyed && this.#socket.writable;
	}

	says(bytes: Uint8Array | string) {
		if (this.isOpen) this.#socket.write(bytes);
	}

	/** Asks for an upgrade; a header that is `undefined` is left out. */
	knocks(path: string, headers: Record<string, string | undefined> = {}) {
		const all = {
			Host: `localhost:${this.#socket.remotePort ?? 3000}`,
			Upgrade: 'websocket',
			Connection: 'Upgrade',
			'Sec-WebSocket-Key': randomBytes(16).toString('base64'),
			'Sec-WebSocket-Version': '13',
			...headers
		};
		const lines = Object.entries(all).flatMap(([key, value]) =>
			value === undefined ? [] : [`${key}: ${value}`]
		);
		this.says([`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n'));
		return this.answered;
	}

	/** Says a whole message as WebSocket clients do, under a mask that changes nothing. */
	message(bytes: Uint8Array) {
		const length = bytes.length < 126 ? [0x80 | bytes.length] : longLength(bytes.length);
		this.says(Buffer.concat([Uint8Array.of(0x82, ...length, 0, 0, 0, 0), bytes]));
	}

	ends() {
		this.#socket.destroy();
	}
}

function longLength(length: number): number[] {
	const bytes = Buffer.alloc(8);
	bytes.writeBigUInt64BE(BigInt(length));
	return [0x80 | 127, ...bytes];
}
