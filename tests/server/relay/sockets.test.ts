import { FRAME } from '#lib/protocol/frames.ts';
import { expect, test } from 'vitest';
import { connect } from 'node:net';
import * as Y from 'yjs';

import { card, phoneThatWrites } from '../support/cards.ts';
import { houseOnPort } from '../support/house.ts';

test('[RELAY-11] presence and frames from a newer app are passed over', async () => {
	const house = await houseOnPort();
	const [phone, other] = [await house.guest('participant'), await house.guest('participant')];
	const unknown = [
		[FRAME.awareness, 3, 1, 2, 3],
		[FRAME.queryAwareness],
		[FRAME.auth, 0],
		[99, 1, 2],
		[FRAME.sync, 7, 0],
		[FRAME.kept, 1, 0]
	];
	for (const bytes of unknown) phone.socket.send(Uint8Array.from(bytes));
	phone.sends(card('Fix the well'));
	await phone.hears('kept');
	await other.hears('update');
	expect(other.all('other')).toEqual([]);
});

test.each([
	['no bytes', []],
	['a type and nothing more', [FRAME.sync]],
	['a step and nothing more', [FRAME.sync, 2]],
	['a length beyond the end', [FRAME.sync, 2, 50, 1]],
	['a number that never ends', Array.from({ length: 20 }, () => 255)],
	['a question that is no question', [FRAME.sync, 0, 3, 255, 255, 255]]
])('[RELAY-11] a frame of %s closes its sender’s socket and nobody else’s', async (_, bytes) => {
	const house = await houseOnPort();
	const [phone, other] = [await house.guest('participant'), await house.guest('participant')];
	phone.socket.send(Uint8Array.from(bytes));
	expect(await phone.closed).toEqual({ code: 4002, reason: 'badFrame' });
	other.sends(card('still here'));
	expect((await other.hears('kept')).number).toBe(1);
});

test('[RELAY-11] text is no frame', async () => {
	const house = await houseOnPort();
	const phone = await house.guest('participant');
	phone.socket.send('hello');
	expect((await phone.closed).code).toBe(4002);
});

test('[RELAY-11] bytes that are no WebSocket frame end their own socket, not the relay', async () => {
	const house = await houseOnPort();
	const garbled = [
		'ff',
		'8180',
		'c1800000000041',
		'82ff00000000060000000000000041',
		'89fe0200',
		'8b80ffffffff',
		'0180'
	];
	for (const hex of garbled) {
		const phone = await house.guest('participant');
		await phone.hears('welcome');
		// what a broken phone or a stranger with a socket might put on the wire
		(phone.socket as unknown as { _socket: { write(bytes: Buffer): void } })._socket.write(
			Buffer.from(hex, 'hex')
		);
		phone.socket.terminate();
	}
	const wall = await house.guest('participant');
	wall.sends(card('still here'));
	expect((await wall.hears('kept')).number).toBe(1);
});

test('[RELAY-11] a stranger who hangs up in the middle of knocking harms nobody', async () => {
	const house = await houseOnPort();
	for (const words of [
		'GET /sync/',
		'GET /sync/x HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
		'\r\n\r\n'
	]) {
		const socket = connect(house.port, '127.0.0.1');
		socket.on('error', () => {}); // being hung up on is what we expect
		await new Promise<void>((resolve) => socket.write(words, () => resolve()));
		socket.destroy();
	}
	const phone = await house.guest('participant');
	expect((await phone.hears('welcome')).epoch).toBe(house.identity.epoch);
});

test('[RELAY-12] a quiet room is kept awake with a beat y-websocket understands', async () => {
	const house = await houseOnPort({ beat: 500 });
	const wall = await house.guest('viewer');
	expect((await wall.hears('other')).type).toBe(FRAME.awareness);
});

test('[RELAY-13] a reader who cannot keep up catches up later, and others do not wait', async () => {
	const house = await houseOnPort();
	const [slow, quick, writer] = [
		await house.guest('viewer'),
		await house.guest('viewer'),
		await house.guest('facilitator')
	];
	await slow.hears('step1');
	slow.socket.pause();
	const { doc, updates } = phoneThatWrites();
	for (let i = 0; i < 30; i++) {
		doc.getMap('cards').set('one card', `${i}${'x'.repeat(500_000)}`);
		writer.sends(updates.at(-1)!);
		await quick.hears('update');
	}
	slow.socket.resume();
	const seen = new Y.Doc();
	for (const { bytes } of [await slow.hears('step2'), ...slow.all('update')])
		Y.applyUpdate(seen, bytes);
	expect(seen.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
	expect(slow.all('update').length).toBeLessThan(30);
});
