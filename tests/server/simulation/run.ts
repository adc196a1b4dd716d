import { expect } from 'vitest';
import * as Y from 'yjs';

import { historyOf } from '#server/keeping/past.ts';
import type { RoomStore } from '#server/store/roomStore.ts';

import type { Moment } from './disk.ts';
import type { Phone } from './phone.ts';
import { ROOM } from './relayProcess.ts';
import { World, type Census } from './world.ts';

const MOMENTS: Moment[] = ['before append', 'after append', 'during compaction', 'after ack'];

/** What may happen next, each as often as its number says. */
const HAPPENS: [number, (world: World, phone: Phone) => unknown][] = [
	[50, (world, phone) => world.writes(phone)],
	[14, (world) => world.writes(world.phones[1]!)],
	[50, (world, phone) => some(world, phone)],
	[10, (world) => world.phones.forEach((phone) => some(world, phone))],
	[40, (world) => world.passes(1 + world.chance.int(30))],
	[15, (world) => world.phones.forEach((phone) => world.connects(phone))],
	[4, (world, phone) => cut(world, phone, true)],
	[2, (world, phone) => cut(world, phone, false)],
	[2, (world) => world.notices()],
	[4, (world, phone) => note(world, 'sent again', () => phone.repeats())],
	[2, (world, phone) => note(world, 'phone restarted', () => phone.restarts())],
	[1, (world, phone) => tab(world, phone)],
	[3, (world) => world.dooms(world.chance.oneOf(MOMENTS))],
	[4, (world) => world.dooms('during compaction')],
	[1, (world) => note(world, 'died at any time', () => world.dies())],
	[1, (world) => stop(world)],
	[2, (world) => fill(world)],
	[12, (world) => (world.disk.isFull = false)],
	[0.3, (world) => loseAll(world)]
];
const ALL = HAPPENS.reduce((sum, [share]) => sum + share, 0);

/** Plays one seed to its end, and throws if anything was lost, doubled, or is not the same everywhere. */
export async function play(seed: number, census: Census, steps = 150) {
	const world = new World(seed, census);
	const restore = world.clock.install();
	try {
		const phones = 3 + world.chance.int(6);
		for (let i = 0; i < phones; i++) world.addPhone(i === 0 && world.chance.chance(0.5));
		world.start();
		for (let i = 0; i < steps; i++) await step(world);
		await heal(world);
		await check(world);
	} finally {
		restore();
	}
}

async function step(world: World) {
	const { chance } = world;
	if (!world.relay && chance.chance(0.3)) begin(world);
	let at = (chance.int(1_000_000) / 1_000_000) * ALL;
	const [, act] = HAPPENS.find(([share]) => (at -= share) < 0) ?? HAPPENS[0]!;
	await act(world, chance.oneOf(world.phones));
	if (chance.chance(0.4)) await world.passes(1);
}

function begin(world: World) {
	if (world.starting) return;
	world.start();
	world.notes('relay started again');
}

function note(world: World, situation: string, act: () => unknown) {
	world.notes(situation);
	act();
}

function cut(world: World, phone: Phone, isNoticed: boolean) {
	if (phone.line) world.notes(isNoticed ? 'line cut' : 'line half open');
	world.cuts(phone, isNoticed);
}

function tab(world: World, phone: Phone) {
	if (world.phones.length > 10) return;
	world.notes('second tab');
	world.addPhone(phone.isOld, phone);
}

function fill(world: World) {
	world.disk.isFull = true;
	world.notes('disk full');
}

/** A few frames arrive, at one end or both. */
function some(world: World, phone: Phone) {
	for (let i = world.chance.int(5); i >= 0; i--) world.delivers(phone, world.chance.chance(0.5));
}

/** It is asked to stop, and killed if that does not end. */
async function stop(world: World) {
	const { relay } = world;
	if (!relay) return;
	world.notes('stopped in peace');
	const stopped = relay.stop().catch(() => undefined);
	await world.passes(200);
	await Promise.race([stopped, world.passes(1)]);
	world.dies();
}

/** Somebody deletes the data folder: the phones are the last backup. */
function loseAll(world: World) {
	world.notes('relay lost its data');
	world.dies();
	world.disk.wipe();
	world.receipts.length = 0;
}

/** All luck turns good: the disk has room, everybody comes back and waits until nothing moves any more. */
async function heal(world: World) {
	world.disk.isFull = false;
	world.dies();
	world.start();
	await world.passes(500);
	for (const phone of world.phones) {
		phone.line?.cut();
		phone.hangUp();
		world.connects(phone);
	}
	for (let quiet = 0; quiet < 4;) {
		await world.passes(60);
		let moved = 0;
		for (const phone of world.phones) {
			world.connects(phone);
			for (const isUp of [true, false]) while (world.delivers(phone, isUp)) moved += 1;
		}
		quiet = moved === 0 ? quiet + 1 : 0;
	}
}

async function check(world: World) {
	const { phones, receipts, wrongs, relay } = world;
	expect(wrongs).toEqual([]);
	expect(
		phones.flatMap(({ waitsFor }) => waitsFor),
		'never answered'
	).toEqual([]);
	expect(phones.filter(({ isDone }) => !isDone).map(({ name }) => name)).toEqual([]);
	const views = phones.map(({ doc }) => seen(doc));
	const other = views.findIndex((view) => view !== views[0]);
	expect(
		differences(views[0] ?? '', views[other] ?? views[0] ?? ''),
		`${phones[0]?.name} and ${phones[other]?.name}`
	).toEqual([]);
	if (!relay) throw new Error('the relay did not start');
	const stopped = relay.stop();
	await world.passes(500);
	await stopped;
	world.dies();
	world.start();
	await world.passes(300);
	expect(wrongs).toEqual([]);
	const asked = checkLog(world, views[0] ?? '');
	await world.passes(200);
	await asked;
	world.notes(receipts.length > 15 ? 'many receipts' : 'few receipts');
}

async function checkLog({ relay, receipts }: World, view: string) {
	if (!relay) throw new Error('the relay did not start');
	const log = new Y.Doc();
	for (const { update } of await relay.store.read(ROOM)) {
		const before = encoded(log);
		Y.applyUpdate(log, update);
		expect(encoded(log), 'every line of the log tells something new').not.toBe(before);
	}
	expect(seen(log), 'the log tells what everybody sees').toBe(view);
	const lost = receipts.filter(({ update }) => !Y.snapshotContainsUpdate(Y.snapshot(log), update));
	expect(lost.length, 'acknowledged and lost').toBe(0);
	await checkHistory(relay.store, receipts);
}

/** Whatever was acknowledged can be looked back on, also what was written over since. */
async function checkHistory(store: RoomStore, receipts: World['receipts']) {
	const doc = new Y.Doc({ gc: false });
	for await (const update of historyOf(store, ROOM)) Y.applyUpdate(doc, update);
	const lost = receipts.filter(({ update }) => !Y.snapshotContainsUpdate(Y.snapshot(doc), update));
	expect(lost.length, 'acknowledged and gone from the history').toBe(0);
}

function seen(doc: Y.Doc): string {
	const cards = Object.entries(doc.getMap('cards').toJSON()).sort(([a], [b]) => (a < b ? -1 : 1));
	return JSON.stringify(cards);
}

function encoded(doc: Y.Doc): string {
	return Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('base64');
}

/** What only one of two has, in short. */
function differences(one: string, other: string): string[] {
	const [ours, theirs] = [one, other].map((view) =>
		(JSON.parse(view) as unknown[]).map((card) => JSON.stringify(card).slice(0, 60))
	);
	return [
		...(ours ?? []).filter((card) => !theirs?.includes(card)).map((card) => `only one: ${card}`),
		...(theirs ?? [])
			.filter((card) => !ours?.includes(card))
			.map((card) => `only the other: ${card}`)
	];
}
