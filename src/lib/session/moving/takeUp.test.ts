import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';
import { memoryDisk, memoryUpdateLog, type MemoryDisk } from '#lib/storage/memoryUpdateLog.ts';

import { browserStorage } from '../../../../tests/support/browserStorage.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { sitting } from '../../../../tests/support/sitting.ts';
import type { Device } from '../device.ts';
import { blank } from '../entries.ts';
import { keyHere, personHere } from '../person.ts';
import { rememberPick } from '../picks.ts';
import { Safety } from '../safety.svelte.ts';
import { keepDraft, recall, remember, rememberCode } from '../settings.ts';
import { readCarried, type Carried } from './carried.ts';
import { takeUp } from './takeUp.ts';
import { toCarry } from './toCarry.ts';

const PLAN = 'p'.repeat(22);
let device: Device;
let server = '';
let home = false;

vi.mock('../device.ts', () => ({ thisDevice: async () => device }));
vi.mock('../relayApi.ts', () => ({ hello: async () => ({ ok: true, value: { server, home } }) }));

/** Another address: nothing of before is known there. */
function anotherOrigin(): Map<string, MemoryDisk> {
	const disks = new Map<string, MemoryDisk>();
	browserStorage();
	device = {
		shelf: memoryShelf(),
		keeps: true,
		openLog(at, plan) {
			const disk = disks.get(at + plan) ?? memoryDisk();
			disks.set(at + plan, disk);
			return memoryUpdateLog(disk);
		}
	};
	return disks;
}

beforeEach(() => {
	server = 'laptop-of-the-hall';
	home = false;
	anotherOrigin();
});

/** What belongs to a laptop, a wall or a table of slips. */
const STAYS = [
	'key.desk.other',
	`key.desk.${PLAN}`,
	`key.safe.${PLAN}`,
	'wifi',
	'address',
	'look.wall',
	'slip-turn',
	'rehearsal.key',
	`cards.${PLAN}`,
	`draft.slip-code.${PLAN}`
];

/** A ticket as a relay would have signed it; only the relay looks at the signature. */
function ticketTo(plan: string, role = 'participant'): string {
	const device = 'device-of-somebody-001';
	const said = { v: 2, plan, role, holder: 'holder-1', device, expires: 1 };
	return `${btoa(JSON.stringify(said)).replace(/=+$/, '')}.signature`;
}

/** Ana at the old address: in the plan, with an idea the laptop does not have, and half of another. */
async function anaCarries(): Promise<Carried> {
	const { ana, stamp } = sitting();
	const person = personHere();
	keyHere();
	await device.shelf.put(blank(PLAN, server, person));
	rememberCode(PLAN, 'ABCD1234');
	rememberPick(PLAN, { picture: 'bird', colour: 'red' });
	keepDraft(`idea.${PLAN}`, 'Setengah kalimat');
	for (const name of STAYS) remember(name, 'stays');
	yes(addIdea(ana, { text: 'Air mati' }, { ...stamp('ana'), by: person }));
	return toCarry({
		id: PLAN,
		person,
		plan: ana,
		box: boxIn(new Y.Doc()),
		safety: new Safety(),
		ticket: ticketTo(PLAN),
		desks: undefined,
		code: 'ABCD1234'
	});
}

async function ideasAt(disks: Map<string, MemoryDisk>): Promise<string[]> {
	const doc = new Y.Doc();
	const log = memoryUpdateLog(disks.get(`laptop-of-the-hall${PLAN}`) ?? memoryDisk());
	for (const update of (await log.read('plan')).updates) Y.applyUpdate(doc, update);
	return ideasOf(planIn(doc)).map(({ text }) => text);
}

test('[MOVE-3] [MOVE-4] at the new address a phone is who it was, with what waited and what was begun, however often it moves', async () => {
	const carried = await anaCarries();
	const disks = anotherOrigin();
	expect(await takeUp(carried)).toEqual({ ok: true, value: PLAN });
	expect(await takeUp(structuredClone(carried))).toMatchObject({ ok: true });
	expect([personHere(), keyHere()]).toEqual([carried.person, carried.settings['key']]);
	expect(recall(`picture.${PLAN}`)).toBe('bird red');
	expect(recall(`draft.idea.${PLAN}`)).toBe('Setengah kalimat');
	for (const name of STAYS) expect(recall(name)).toBeUndefined();
	expect(await ideasAt(disks)).toEqual(['Air mati']);
	expect(await device.shelf.list()).toMatchObject([
		{ plan: PLAN, holder: carried.person, ticket: ticketTo(PLAN), code: 'ABCD1234' }
	]);
	expect(recall(`before.${PLAN}`)).toBeUndefined();
});

test('[MOVE-3] whoever had come in there as somebody new is one person again, and remembers the other', async () => {
	const carried = await anaCarries();
	anotherOrigin();
	const asNew = personHere();
	await takeUp(carried);
	expect(personHere()).toBe(carried.person);
	expect(recall(`before.${PLAN}`)).toBe(asNew);
});

test('[MOVE-3] another laptop keeps nothing of it, also where the page does not say whose it is', async () => {
	const known = await anaCarries();
	anotherOrigin();
	server = 'laptop-next-door';
	expect(await takeUp(known)).toEqual({ ok: false, refusal: 'other-laptop' });
	const unsaid = { ...known, server: undefined } as unknown as Carried;
	expect(await takeUp(unsaid)).toEqual({ ok: false, refusal: 'other-laptop' });
	expect(readCarried(unsaid)).toBeUndefined();
	expect(recall('key')).toBeUndefined();
	expect(await device.shelf.list()).toEqual([]);
});

test('[MOVE-6] the laptop itself, where a desk lives, takes nobody’s keys', async () => {
	const carried = await anaCarries();
	anotherOrigin();
	const [desk, key] = [personHere(), keyHere()];
	home = true;
	expect(await takeUp(carried)).toEqual({ ok: false, refusal: 'other-laptop' });
	expect([personHere(), keyHere()]).toEqual([desk, key]);
});

test('[MOVE-5] whatever a page sends, only what a phone carries is put in the place of what is here', async () => {
	const carried = await anaCarries();
	const forged = Object.fromEntries(STAYS.map((name) => [name, 'forged']));
	const read = readCarried({
		...carried,
		settings: { ...carried.settings, ...forged, 'a b': 'x' }
	});
	expect(read?.settings).toEqual(carried.settings);
});

test('[MOVE-5] what is not whole or not of our shape is not read', async () => {
	const carried = await anaCarries();
	expect(readCarried(structuredClone(carried))).toEqual(carried);
	const nobody = { ...carried, person: undefined };
	const wrong = [
		undefined,
		'rembuk-carried',
		nobody,
		{ ...carried, is: 'else' },
		{ ...carried, of: '../etc' },
		{ ...carried, plan: 'AAAA' },
		{ ...carried, waiting: '3' },
		{ ...carried, server: undefined },
		{ ...carried, media: [null] },
		{ ...carried, media: [{ hash: '../x', bytes: new Uint8Array(1) }] },
		{ ...carried, media: [{ hash: 'a'.repeat(64), bytes: 'AAAA' }] },
		{ ...carried, desks: 'all' },
		{ ...carried, desks: [null] },
		{ ...carried, desks: ['not-a-key'] },
		{ ...carried, ticket: 7 },
		{ ...carried, ticket: 'ticket-of-ana' },
		{ ...carried, ticket: ticketTo('q'.repeat(22)) },
		{ ...carried, ticket: ticketTo(PLAN, 'facilitator') },
		{ ...carried, settings: null },
		{ ...carried, settings: { key: 7 } },
		{ ...carried, settings: { key: 'x'.repeat(20_001) } }
	];
	for (const said of wrong) expect(readCarried(said)).toBeUndefined();
});
