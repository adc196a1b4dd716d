import type { Duplex } from 'node:stream';

/** How long whoever was turned away may keep the line, in milliseconds: long enough to read why. */
const READS_WHY = 1000;

/** Answers an upgrade that is not to be, and lets the line go, also if the other end holds on to it. */
export function turnAway(socket: Duplex, status: string) {
	socket.resume(); // what is unread would keep its end from being seen
	socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
	const timer = setTimeout(() => socket.destroy(), READS_WHY).unref();
	socket.once('close', () => clearTimeout(timer));
}
