import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Admission } from '#lib/protocol/api.ts';
import { updateName } from '#lib/protocol/updateName.ts';
import { expect, onTestFinished, test } from 'vitest';

import { builtServer } from './support/builtServer.ts';
import { card, cardsIn } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { Guest } from './support/guest.ts';
import { PLAN } from './support/house.ts';
import { request } from './support/request.ts';

const server = builtServer();
const ROOM = `/sync/${PLAN}/plan`;

async function ticketAt(port: number): Promise<string> {
	const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };
	return ((await request(port, 'POST', '/api/plans', {}, wish)).body as Admission).ticket;
}

test('[RELAY-2] a relay killed in the middle of writing, five times, has lost nothing it acknowledged', async () => {
	const data = tempFolder();
	const acknowledged = new Set<string>();
	let ticket: string | undefined;
	let written = 0;

	for (let round = 0; round < 5; round++) {
		const { child, port, ended } = await server.starts(['--data', data]);
		ticket ??= await ticketAt(port); // one ticket outlives every restart
		const phones = await Promise.all([1, 2, 3].map(() => Guest.at(port, ROOM, ticket)));
		const names = new Map<string, string>();
		let fresh = 0;
		const target = 40 + round * 25;
		await new Promise<void>((enough) => {
			const write = (phone: Guest) => {
				const text = `card ${written++}`;
				const update = card(text);
				names.set(updateName(update), text);
				phone.sends(update);
			};
			for (const phone of phones) {
				phone.socket.on('message', () => {
					for (const { updates } of phone.all('kept')) {
						for (const name of updates) {
							const text = names.get(name);
							if (text === undefined) continue;
							names.delete(name);
							acknowledged.add(text);
							if (++fresh >= target) return enough();
							write(phone);
						}
					}
				});
				for (let i = 0; i < 8; i++) write(phone); // several always on their way
			}
		});
		child.kill('SIGKILL');
		await Promise.all([ended, ...phones.map(({ closed }) => closed)]);
	}

	const { port } = await server.starts(['--data', data]);
	const witness = await Guest.at(port, ROOM, ticket);
	witness.asks();
	const kept = new Set(cardsIn((await witness.hears('step2')).bytes));
	expect([...acknowledged].filter((text) => !kept.has(text))).toEqual([]);
	expect(acknowledged.size).toBeGreaterThanOrEqual(450);
});

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
	phone.sends(card(`during ${'x'.repeat(50_000)}`));
	expect((await phone.hears('refused')).reason).toBe('disk-full');
	expect((await phone.closed).code).toBe(4500);

	const reader = await Guest.at(port, ROOM, ticket);
	reader.asks();
	expect(cardsIn((await reader.hears('step2')).bytes)).toEqual(['before']);
	reader.sends(card('still full'));
	expect((await reader.hears('refused')).reason).toBe('disk-full');

	spawnSync('rm', [filler]);
	const again = await Guest.at(port, ROOM, ticket);
	again.sends(card('after'));
	await again.hears('kept');
	child.kill('SIGKILL');
	await ended;

	const next = await server.starts(['--data', data]);
	const witness = await Guest.at(next.port, ROOM, ticket);
	witness.asks();
	expect(cardsIn((await witness.hears('step2')).bytes)).toEqual(['after', 'before']);
	next.child.kill('SIGKILL'); // before the disk goes
	await next.ended;
});
