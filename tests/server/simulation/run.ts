import { expect } from 'vitest';
import * as Y from 'yjs';

import { historyOf } from '#server/keeping/past.ts';
import type { RoomStore } from '#server/store/roomStore.ts';

import type { Moment } from './disk.ts';
import type { Phone, Receipt } from './phone.ts';
import { ROOM } from './relayProcess.ts';
import type { Site } from './site.ts';
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
	[2, (world) => world.anySite().notices()],
	[4, (world, phone) => note(world, 'sent again', () => phone.repeats())],
	[2, (world, phone) => note(world, 'phone restarted', () => phone.restarts())],
	[1, (world, phone) => tab(world, phone)],
	[3, (world) => world.anySite().dooms(world.chance.oneOf(MOMENTS))],
	[4, (world) => world.anySite().dooms('during compaction')],
	[1, (world) => note(world, 'died at any time', () => world.anySite().dies())],
	[1, (world) => stop(world, world.anySite())],
	[2, (world) => fill(world, world.anySite())],
	[12, (world) => world.sites.forEach(({ disk }) => (disk.isFull = false))],
	[3, (world) => note(world, 'clock set', () => world.anySite().setsClock())],
	[0.3, (world) => loseAll(world, world.anySite())],
	[20, (world) => world.dials()],
	[40, (world) => link(world)],
	[2, (world) => world.cutsLink(world.chance.chance(0.5))]
];
const ALL = HAPPENS.reduce((sum, [share]) => sum + share, 0);

/** Plays one seed to its end, and throws if anything was lost, doubled, or is not the same everywhere. */
export async function play(seed: number, census: Census, steps = 150) {
	const world = new World(seed, census);
	const restore = world.clock.install();
	try {
		const phones = 3 + world.chance.int(6);
		// A host answers as a desk does, and from then on an app that says no ids brings work of one page load only.
		const hasOld = world.sites.length === 1 && world.chance.chance(0.5);
		for (let i = 0; i < phones; i++) world.addPhone(i === 0 && hasOld);
		for (const site of world.sites) site.start();
		for (let i = 0; i < steps; i++) await step(world);
		await heal(world);
		await check(world);
	} finally {
		restore();
	}
}

async function step(world: World) {
	const { chance } = world;
	for (const site of world.sites) if (!site.relay && chance.chance(0.3)) begin(world, site);
	let at = (chance.int(1_000_000) / 1_000_000) * ALL;
	const [, act] = HAPPENS.find(([share]) => (at -= share) < 0) ?? HAPPENS[0]!;
	await act(world, chance.oneOf(world.phones));
	if (chance.chance(0.4)) await world.passes(1);
}

function begin(world: World, site: Site) {
	if (site.starting) return;
	site.start();
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

function fill(world: World, { disk }: Site) {
	disk.isFull = true;
	world.notes('disk full');
}

/** A few frames arrive, at one end or both. */
function some(world: World, phone: Phone) {
	for (let i = world.chance.int(5); i >= 0; i--) world.delivers(phone, world.chance.chance(0.5));
}

/** A few frames arrive at the host, or from it. */
function link(world: World) {
	for (let i = world.chance.int(5); i >= 0; i--) world.carries(world.chance.chance(0.5));
}

/** It is asked to stop, and killed if that does not end. */
async function stop(world: World, site: Site) {
	const { relay } = site;
	if (!relay) return;
	world.notes('stopped in peace');
	const stopped = site.as(() => relay.stop()).catch(() => undefined);
	await world.passes(200);
	await Promise.race([stopped, world.passes(1)]);
	site.dies();
}

/** Somebody deletes the data folder: the phones are the last backup. */
function loseAll(world: World, site: Site) {
	world.notes('relay lost its data');
	site.dies();
	site.disk.wipe();
}

/** All luck turns good: the disk has room, everybody comes back and waits until nothing moves any more. */
async function heal(world: World) {
	for (const site of world.sites) {
		site.disk.isFull = false;
		site.dooms(undefined);
		if (world.chance.chance(0.5)) site.dies(); // if not, it has to go on by itself
	}
	await world.passes(500);
	for (const site of world.sites) if (!site.relay && !site.starting) site.start();
	await world.passes(500);
	for (const phone of world.phones) {
		phone.line?.cut();
		phone.hangUp();
		world.connects(phone);
	}
	for (let quiet = 0; quiet < 4;) {
		await world.passes(60);
		quiet = carriesAll(world) ? 0 : quiet + 1;
	}
}

/** Whoever is not on a line tries, and all that is on its way arrives. Whether anything was. */
function carriesAll(world: World): boolean {
	let hasMoved = false;
	const all = (carries: () => boolean) => {
		while (carries()) hasMoved = true;
	};
	world.dials();
	for (const isUp of [true, false]) all(() => world.carries(isUp));
	for (const phone of world.phones) {
		world.connects(phone);
		for (const isUp of [true, false]) all(() => world.delivers(phone, isUp));
	}
	return hasMoved;
}

async function check(world: World) {
	const { phones, receipts, wrongs } = world;
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
	for (const site of world.sites) await checkSite(world, site, views[0] ?? '');
	world.notes(receipts.length > 15 ? 'many receipts' : 'few receipts');
}

async function checkSite(world: World, site: Site, view: string) {
	const { relay } = site;
	if (!relay) throw new Error('the relay did not start');
	const stopped = site.as(() => relay.stop());
	await world.passes(500);
	await stopped;
	site.dies();
	site.start();
	await world.passes(300);
	expect(world.wrongs).toEqual([]);
	const asked = site.as(() => checkLog(world, site, view));
	await world.passes(200);
	await asked;
}

async function checkLog({ receipts }: World, { relay, epoch }: Site, view: string) {
	if (!relay) throw new Error('the relay did not start');
	const log = new Y.Doc();
	for (const { update } of await relay.store.read(ROOM)) {
		const before = encoded(log);
		Y.applyUpdate(log, update);
		expect(encoded(log), 'every line of the log tells something new').not.toBe(before);
	}
	expect(seen(log), 'the log tells what everybody sees').toBe(view);
	const own = receipts.filter((receipt) => receipt.epoch === epoch);
	const lost = own.filter(({ update }) => !Y.snapshotContainsUpdate(Y.snapshot(log), update));
	expect(lost.length, 'acknowledged and lost').toBe(0);
	await checkHistory(relay.store, own);
}

/** Whatever was acknowledged can be looked back on, also what was written over since. */
async function checkHistory(store: RoomStore, receipts: readonly Receipt[]) {
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
