import { createServer as createHttp } from 'node:http';
import { createServer, type AddressInfo, type Socket } from 'node:net';

import { FRAME } from '#lib/protocol/frames.ts';
import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { hostAddress } from '#server/upstream/hostAddress.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocketServer } from 'ws';

import { card, cardsIn } from './support/cards.ts';
import { houseOnPort } from './support/house.ts';
import { cardsAt, laptopBelow, SOON, stateOf } from './support/laptopBelow.ts';

/** A port where something answers every connection in its own way. */
async function strangeHost(answer: (socket: Socket) => void): Promise<number> {
	const sockets = new Set<Socket>();
	const server = createServer((socket) => {
		sockets.add(socket.on('error', () => {}));
		answer(socket);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	return (server.address() as AddressInfo).port;
}

const json = (status: string, body: string) =>
	`HTTP/1.1 ${status}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`;

test.each([
	['says nothing', () => {}, undefined], // and is not called well meanwhile
	['hangs up', (socket: Socket) => socket.destroy(), 'not-there'],
	['sends rubbish', (socket: Socket) => socket.end('\0\0\0\0 what?'), 'not-there'],
	['is another server', (socket: Socket) => socket.end(json('404 Not Found', '{}')), 'refused'],
	['answers nonsense', (socket: Socket) => socket.end(json('200 OK', '[1]')), 'unreadable'],
	['refuses the key', (socket: Socket) => socket.end(json('401 No', '{}')), 'key-refused'],
	['is overrun', (socket: Socket) => socket.end(json('429 Slowly', '{}')), 'not-there'],
	['is full', (socket: Socket) => socket.end(json('507 Full', '{}')), 'full']
] as const)(
	'[RELAY-123] in the hall nothing changes when the host %s',
	async (_what, answer, why) => {
		const laptop = await laptopBelow(await strangeHost(answer));
		const [one, other] = [await laptop.guest('participant'), await laptop.guest('participant')];
		one.sends(card('in the hall'));
		await one.hears('kept');
		expect(cardsIn((await other.hears('update')).bytes)).toEqual(['in the hall']);
		if (!why) expect(await stateOf(laptop)).toMatchObject({ ok: false });
		else
			await vi.waitFor(
				async () => expect(await stateOf(laptop)).toMatchObject({ ok: false, why }),
				SOON
			);
	}
);

test('[RELAY-123] frames that are none end the line and nothing else, and the pauses between tries grow', async () => {
	let calls = 0;
	const host = createHttp((_request, response) => {
		calls += 1;
		response.end('{"server":"s","ticket":"t"}');
	});
	const sockets = new WebSocketServer({ server: host });
	sockets.on('connection', (socket) => {
		for (const bytes of [
			[0, 1, 255],
			[0, 2, 3, 1, 1, 1],
			[101],
			[0, 0, 255, 255, 255, 255, 15],
			[]
		]) {
			socket.send(Uint8Array.from(bytes));
		}
	});
	await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		sockets.close();
		host.closeAllConnections();
		host.close();
	});
	const { port } = host.address() as AddressInfo;
	const laptop = await laptopBelow(port, { pauses: { first: 100, longest: 1000 }, every: 60_000 });
	const one = await laptop.guest('participant');
	one.sends(card('in the hall'));
	await one.hears('kept');
	await vi.waitFor(async () => expect(await stateOf(laptop)).toMatchObject({ ok: false }), SOON);
	await new Promise((later) => setTimeout(later, 1500));
	expect(calls).toBeLessThan(8);
	expect(await cardsAt(laptop)).toEqual(['in the hall']);
});

test.each([
	[300 * 1024, 'is told everything'],
	[1024 * 1024 + 1, 'is hung up on']
])('[RELAY-123] a host that says in %i bytes what it has %s', async (length, what) => {
	const host = createHttp((_request, response) => response.end('{"server":"s","ticket":"t"}'));
	const sockets = new WebSocketServer({ server: host });
	const heard: unknown[] = [];
	sockets.on('connection', (socket) => {
		socket.on('message', (frame: Buffer) => {
			if (frame[0] === FRAME.sync && frame[1] === STEP.answer) heard.push('is told everything');
		});
		socket.on('close', () => heard.push('is hung up on'));
		socket.send(syncFrame(STEP.has, new Uint8Array(length)));
	});
	await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		sockets.close();
		host.closeAllConnections();
		host.close();
	});
	await laptopBelow((host.address() as AddressInfo).port, { idle: 60_000, every: 60_000 });
	await vi.waitFor(() => expect(heard.length).toBeGreaterThan(0), SOON);
	expect(heard[0]).toBe(what);
});

test('[RELAY-123] a laptop that was given its own address says so and goes on', async () => {
	const store = memoryStore();
	const identity = await identityOf(store);
	const host = await houseOnPort({ store, identity });
	const laptop = await laptopBelow(host.port, {}, store);
	await vi.waitFor(
		async () => expect(await stateOf(laptop)).toMatchObject({ why: 'refused' }),
		SOON
	);
});

test('[RELAY-124] the key goes to one host, and not where somebody could overhear it', () => {
	expect(hostAddress('wss://rembuk.example.org')).toEqual({
		http: 'https://rembuk.example.org',
		ws: 'wss://rembuk.example.org'
	});
	expect(hostAddress('https://rembuk.example.org/x')).toMatchObject({
		ws: 'wss://rembuk.example.org'
	});
	expect(hostAddress('ws://192.168.1.7:3000').ws).toBe('ws://192.168.1.7:3000');
	for (const typed of [
		'ws://rembuk.example.org',
		'http://8.8.8.8',
		'ftp://a.example',
		'rembuk',
		''
	]) {
		expect(() => hostAddress(typed)).toThrow(/^--upstream needs/);
	}
});

test('[RELAY-124] the host is shown its operator key, and a key that is wrong is said', async () => {
	const seen: (string | undefined)[] = [];
	const host = createHttp(({ headers }, response) => {
		seen.push(headers.authorization);
		response.writeHead(403).end('{"refusal":"only-at-the-laptop"}');
	});
	await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
	onTestFinished(() => {
		host.closeAllConnections();
		host.close();
	});
	const { port } = host.address() as AddressInfo;
	const laptop = await laptopBelow(port, { key: 'a-key-of-the-operator' });
	await vi.waitFor(
		async () => expect(await stateOf(laptop)).toMatchObject({ why: 'key-refused' }),
		SOON
	);
	expect(new Set(seen)).toEqual(new Set(['Bearer a-key-of-the-operator']));
});
