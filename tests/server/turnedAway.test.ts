import { connect, type Socket } from 'node:net';

import { expect, onTestFinished, test, vi } from 'vitest';

import { houseOnPort } from './support/house.ts';

/** Asks for a socket in a way that is refused, and keeps its own end open whatever is answered. */
async function holdsOn(port: number): Promise<{ socket: Socket; said: string }> {
	const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
	onTestFinished(() => void socket.destroy());
	socket.on('error', () => {});
	const upgrade = 'Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
	socket.write(`GET /sync/x HTTP/1.1\r\nHost: elsewhere.example\r\n${upgrade}`);
	const said = await new Promise<string>((resolve) => {
		socket.once('data', (data) => resolve(String(data)));
	});
	return { socket, said };
}

/** Resolves when the other end is gone: what is said on such a line is answered with a reset, else with nothing. */
async function letGo(socket: Socket) {
	const timer = setInterval(() => socket.write('x'), 50);
	await new Promise((resolve) => socket.once('close', resolve));
	clearInterval(timer);
}

test('[RELAY-92] who is turned away and holds on to the line is let go', async () => {
	const house = await houseOnPort();
	const { socket, said } = await holdsOn(house.port);
	expect(said).toMatch(/^HTTP\/1\.1 421 /);
	await letGo(socket);
});

test('[RELAY-92] [RELAY-34] it ends when asked to, although somebody who was turned away holds on', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout'] }); // so that nothing is let go because its time is up
	onTestFinished(() => void vi.useRealTimers());
	const house = await houseOnPort();
	const { socket } = await holdsOn(house.port);
	await house.stop();
	await letGo(socket);
});
