import type { ChildProcess } from 'node:child_process';

import { claimFrame } from '#lib/protocol/frames.ts';
import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { seeded, type Seeded } from '../../support/seeded.ts';
import { builtServer } from '../support/builtServer.ts';
import { cardsIn, phoneThatWrites } from '../support/cards.ts';
import { tempFolder } from '../support/folders.ts';
import { Guest } from '../support/guest.ts';
import { PLAN } from '../support/house.ts';
import { RawLine } from '../support/rawLine.ts';
import { request } from '../support/request.ts';

import { garbled, honest } from './mutations.ts';

/** How many inputs one run tries; the long run says how many it wants. */
const INPUTS = Number(process.env.REMBUK_WIRE ?? 1000);
const SEED = Number(process.env.REMBUK_SEED ?? 1);

/** After so many inputs the two who behave well say something. */
const EACH = 100;
const ROOM = `/sync/${PLAN}/plan`;

/** What breaks WebSocket's own rules, in hex: opcodes, reserved bits, no mask, parts, closes, lengths. */
const BROKEN = [
	...['838000000000', 'f28000000000', '820100', '89fe008000000000', '098100000000ff'],
	...['88810000000003', '88820000000003e7', '818100000000ff', '808100000000ff'],
	...['82ff000000000605234000000000', '82ffffffffffffffffff00000000', '01ff', '']
];

const PATHS = [
	...[
		ROOM,
		'/sync/../../etc/passwd',
		'/sync/__proto__/plan',
		'/sync//',
		'/',
		'//',
		'*',
		'/sync/%00'
	],
	...[`/sync/${'a'.repeat(9000)}`, `${ROOM}?ticket=x`, 'http://elsewhere/sync/x', '/sync/💧/plan']
];

const HEADERS: Record<string, string | undefined>[] = [
	...[{ Host: undefined }, { Host: 'evil.example' }, { Origin: 'http://evil.example' }],
	...[{ 'Sec-WebSocket-Key': 'x' }, { 'Sec-WebSocket-Key': undefined }],
	...[{ 'Sec-WebSocket-Version': '99' }, { Upgrade: 'h2c' }, { Connection: 'close' }],
	...[{ 'Sec-WebSocket-Protocol': 'a,'.repeat(4000) }, { 'Sec-WebSocket-Protocol': ',,;=' }],
	...[
		{ 'Sec-WebSocket-Protocol': `${SUBPROTOCOL}, ${'x'.repeat(1024)}` },
		{ 'X-Long': 'y'.repeat(20_000) }
	],
	...[{ 'Sec-WebSocket-Extensions': 'permessage-deflate; server_max_window_bits=99' }],
	...[{ 'Transfer-Encoding': 'chunked', 'Content-Length': '-1' }, {}]
];

/** Somebody who means harm: what it knows of the others, and a way in for each try. */
interface Attacker {
	port: number;
	chance: Seeded;
	tickets: string[];
	victim: number;
}

/** Each gives back how many inputs that were. */
const ATTACKS = [bytesForHttp, oddHandshake, brokenFrames, garbledMessages, garbledMessages];

async function bytesForHttp({ port, chance }: Attacker): Promise<number> {
	const line = new RawLine(port, 30);
	const start = chance.oneOf([
		'',
		'GET / HTTP/1.1\r\n',
		'PRI * HTTP/2.0\r\n\r\n',
		'POST /api/join HTTP/1.1\r\n'
	]);
	line.says(Buffer.concat([Buffer.from(start), noise(chance, 1 + chance.int(300))]));
	await line.answered;
	line.ends();
	return 1;
}

async function oddHandshake({ port, chance }: Attacker): Promise<number> {
	const line = new RawLine(port, 30);
	await line.knocks(chance.oneOf(PATHS), chance.oneOf(HEADERS));
	line.says(noise(chance, chance.int(50)));
	line.ends();
	return 1;
}

/** After a handshake, with or without a ticket: what no library would send. */
async function brokenFrames(attacker: Attacker): Promise<number> {
	const { port, chance } = attacker;
	const line = new RawLine(port);
	await line.knocks(ROOM, chance.chance(0.5) ? withTicket(attacker) : {});
	const frame = Buffer.from(chance.oneOf(BROKEN), 'hex');
	line.says(chance.chance(0.5) ? frame : garbled(frame, noise(chance, 9), chance));
	line.says(noise(chance, chance.int(40)));
	await new Promise((resolve) => setTimeout(resolve, 2));
	line.ends();
	return 1;
}

/** Well-formed WebSocket messages with anything in them, from somebody with a ticket. */
async function garbledMessages(attacker: Attacker): Promise<number> {
	const { port, chance } = attacker;
	const line = new RawLine(port);
	await line.knocks(ROOM, withTicket(attacker));
	const many = 1 + chance.int(20);
	for (let i = 0; i < many && line.isOpen; i++) line.message(message(attacker));
	await new Promise((resolve) => setTimeout(resolve, 5));
	line.ends();
	return many;
}

function message({ chance, victim }: Attacker): Uint8Array {
	const client = chance.oneOf([victim, 1 + chance.int(2 ** 31)]);
	const update = honest(client, chance);
	const other = honest(1 + chance.int(100), chance);
	const frame = chance.oneOf([
		syncFrame(STEP.update, update),
		syncFrame(STEP.update, garbled(update, other, chance)),
		syncFrame(STEP.answer, garbled(update, other, chance)),
		syncFrame(STEP.has, garbled(Y.encodeStateVectorFromUpdate(update), other, chance)),
		claimFrame([victim, client]),
		Uint8Array.of(1, ...noise(chance, 30)),
		Uint8Array.of(chance.int(256), ...noise(chance, 30))
	]);
	return chance.chance(0.2) ? garbled(frame, update, chance) : frame;
}

function withTicket({ chance, tickets }: Attacker) {
	return { 'Sec-WebSocket-Protocol': `${SUBPROTOCOL}, ${chance.oneOf(tickets)}` };
}

function noise({ int }: Seeded, length: number): Uint8Array {
	return Uint8Array.from({ length }, () => int(256));
}

const server = builtServer();

async function ticketsAt(port: number, count: number): Promise<string[]> {
	const wish = { plan: PLAN, role: 'participant', count };
	const { body } = await request(port, 'POST', '/api/tickets', {}, wish);
	return (body as { tickets: string[] }).tickets;
}

/** Two who behave well: one writes, the other reads; resolves with how long a card took, in milliseconds. */
async function pairAt(port: number, [writes, reads]: string[]) {
	const [writer, reader] = [await Guest.at(port, ROOM, writes), await Guest.at(port, ROOM, reads)];
	const { doc, updates } = phoneThatWrites();
	const seen = new Y.Doc();
	for (const guest of [writer, reader]) guest.asks();
	await reader.hears('step2');
	const says = async (text: string) => {
		const began = performance.now();
		doc.getMap('cards').set(text, text);
		writer.sends(updates.at(-1) ?? new Uint8Array());
		while (!seen.getMap('cards').has(text))
			Y.applyUpdate(seen, (await reader.hears('update')).bytes);
		return performance.now() - began;
	};
	return { client: doc.clientID, says };
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode === null && signalCode === null;
}

test(`[RELAY-70] ${INPUTS} hostile inputs over the wire, bytes, handshakes, frames and messages: the relay goes on, and two who behave well are served, seed ${SEED}`, async () => {
	const { port, child } = await server.starts(['--data', tempFolder(), '--log', 'silent']);
	const [one = '', other = '', late = '', ...tickets] = await ticketsAt(port, 500);
	const pair = await pairAt(port, [one, other]);
	const attacker = { port, chance: seeded(SEED), tickets, victim: pair.client };
	const said = ['the first']; // from here on the writer's client id is known to be its own
	const took = [await pair.says('the first')];

	for (let inputs = 0; inputs < INPUTS;) {
		inputs += await attacker.chance.oneOf(ATTACKS)(attacker);
		if (inputs < said.length * EACH) continue;
		said.push(`said ${said.length}`);
		took.push(await pair.says(said.at(-1) ?? ''));
		expect(isAlive(child), `ended after ${inputs} inputs`).toBe(true);
	}

	const newcomer = await Guest.at(port, ROOM, late);
	newcomer.asks();
	const there = cardsIn((await newcomer.hears('step2')).bytes);
	expect(said.filter((text) => !there.includes(text))).toEqual([]);
	expect((await request(port, 'GET', '/api/health')).status).toBe(200);
	took.sort((a, b) => a - b);
	console.log(
		`${INPUTS} inputs; a card took ${took.at(took.length >> 1)?.toFixed(0)} ms, ${took.at(-1)?.toFixed(0)} at most`
	);
	expect(took.at(took.length >> 1)).toBeLessThan(250);
}, 180_000);
