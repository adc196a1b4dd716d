import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Admission } from '#lib/protocol/api.ts';
import { updateName } from '#lib/protocol/updateName.ts';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';

import { builtServer } from './support/builtServer.ts';
import { card, cardsIn, phoneThatWrites } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { Guest } from './support/guest.ts';
import { PLAN } from './support/house.ts';
import { request } from './support/request.ts';

const server = builtServer();

/** At random moments, each after a few hundred more acknowledgements. */
const KILLS = Number(process.env.REMBUK_KILLS ?? 20);
const ROOM = `/sync/${PLAN}/plan`;

async function ticketAt(port: number): Promise<string> {
	const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };
	return ((await request(port, 'POST', '/api/plans', {}, wish)).body as Admission).ticket;
}

/** Writes cards on a phone, as fast as they are kept, and notes which were. */
function keepsWriting(phone: Guest, note: { written: number; kept: Set<string>; onKept(): void }) {
	const { doc, updates } = phoneThatWrites();
	const names = new Map<string, string>();
	let seen = 0;
	const write = () => {
		const text = `card ${note.written++}`;
		doc.getMap('cards').set(text, text);
		const update = updates.at(-1) ?? new Uint8Array();
		names.set(updateName(update), text);
		phone.sends(update);
	};
	phone.socket.on('message', () => {
		for (; seen < phone.heard.length; seen++) {
			const frame = phone.heard[seen];
			for (const name of frame?.kind === 'kept' ? frame.updates : []) {
				const text = names.get(name);
				if (text === undefined || !names.delete(name)) continue;
				note.kept.add(text);
				note.onKept();
				write();
			}
		}
	});
	for (let i = 0; i < 16; i++) write(); // many always on their way
}

test('[RELAY-2] a relay killed twenty times in the middle of writing has lost nothing of the thousands it acknowledged', async () => {
	const data = tempFolder();
	const kept = new Set<string>();
	const note = { written: 0, kept, onKept: () => {} };
	const ready: number[] = [];
	let ticket: string | undefined;

	for (let round = 0; round < KILLS; round++) {
		const began = performance.now();
		const { child, port, ended } = await server.starts(['--data', data]);
		ready.push(performance.now() - began);
		ticket ??= await ticketAt(port); // one ticket outlives every restart
		const said = ticket;
		const phones = await Promise.all([1, 2, 3].map(() => Guest.at(port, ROOM, said)));
		const target = kept.size + 250 + Math.floor(Math.random() * 100); // where it happens is chance
		await new Promise<void>((enough) => {
			note.onKept = () => void (kept.size >= target && enough());
			for (const phone of phones) keepsWriting(phone, note);
		});
		child.kill('SIGKILL');
		await Promise.all([ended, ...phones.map(({ closed }) => closed)]);
	}

	const { port } = await server.starts(['--data', data]);
	const witness = await Guest.at(port, ROOM, ticket);
	witness.asks();
	const there = new Set(cardsIn((await witness.hears('step2')).bytes));
	console.log(
		`${KILLS} kills, ${kept.size} acknowledged, ready after ${Math.round(Math.max(...ready))} ms at most`
	);
	expect([...kept].filter((text) => !there.has(text))).toEqual([]);
	expect(kept.size).toBeGreaterThanOrEqual(KILLS * 250);
}, 180_000);

test('[RELAY-110] between a card that arrives and its receipt the disk was told to write it down', async ({
	skip
}) => {
	if (spawnSync('strace', ['-V']).status !== 0) return skip('there is no strace here');
	const data = tempFolder();
	const trace = join(tempFolder(), 'trace');
	const watched = ['-f', '-o', trace, '-e', 'trace=fsync,fdatasync'];
	const { said, port, ended } = await server.starts(['--data', data], {}, ['strace', ...watched]);
	const phone = await Guest.at(port, ROOM, await ticketAt(port));
	const syncs = () => (readFileSync(trace, 'utf8').match(/f(data)?sync\(/g) ?? []).length;
	for (let i = 0; i < 30; i++) {
		const before = syncs();
		phone.sends(card(`card ${i}`));
		await phone.hears('kept');
		expect(syncs()).toBeGreaterThan(before);
	}
	process.kill(said.pid, 'SIGKILL');
	await ended;
});

function largeCard(text: string, bytes: number): Uint8Array {
	const doc = new Y.Doc();
	doc.getMap('cards').set(text, 'x'.repeat(bytes));
	return Y.encodeStateAsUpdate(doc);
}

/** Comes back and tries again, as phones do. */
async function isKept(port: number, ticket: string, update: Uint8Array): Promise<boolean> {
	const phone = await Guest.at(port, ROOM, ticket);
	phone.sends(update);
	const said = new Promise<void>((answered) => {
		phone.socket.on('message', () => {
			if (phone.all('kept').length + phone.all('refused').length > 0) answered();
		});
	});
	await Promise.race([said, phone.closed]);
	void phone.leaves();
	return phone.all('kept').length > 0;
}

test('[RELAY-3] on a disk that is really full it says so, keeps what it had, and goes on when there is room', async ({
	skip
}) => {
	const disk = tempFolder();
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk]).status === 0;
	if (!mounted) return skip('a small disk cannot be mounted here');
	onTestFinished(() => void spawnSync('umount', ['-l', disk]));
	const data = join(disk, 'data');
	const filler = join(disk, 'filler');
	mkdirSync(data);

	const { child, port, ended } = await server.starts(['--data', data]);
	const ticket = await ticketAt(port);
	const phone = await Guest.at(port, ROOM, ticket);
	phone.sends(card('before'));
	await phone.hears('kept');
	spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']); // until the disk is full
	phone.sends(largeCard('during', 50_000));
	expect((await phone.hears('refused')).reason).toBe('disk-full');

	const reader = await Guest.at(port, ROOM, ticket);
	reader.asks();
	expect(cardsIn((await reader.hears('step2')).bytes)).toEqual(['before']);
	reader.sends(card('still full'));
	expect((await reader.hears('refused')).reason).toBe('disk-full');

	spawnSync('rm', [filler]);
	const after = card('after');
	await expect.poll(() => isKept(port, ticket, after), { timeout: 10_000 }).toBe(true);
	child.kill('SIGKILL');
	await ended;

	const next = await server.starts(['--data', data]);
	const witness = await Guest.at(next.port, ROOM, ticket);
	witness.asks();
	expect(cardsIn((await witness.hears('step2')).bytes)).toEqual(['after', 'before']);
	next.child.kill('SIGKILL'); // before the disk goes
	await next.ended;
}, 60_000);
