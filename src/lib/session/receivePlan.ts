import * as Y from 'yjs';

import type { Came } from '#lib/domain/history/restore.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { planIn } from '#lib/domain/plan.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { keepOnDisk } from '#lib/storage/keepOnDisk.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';
import { tabsOf } from '#lib/storage/tabs.ts';
import { databaseName } from '#lib/storage/updateLog.ts';

import type { CameAbout } from './came.ts';
import { thisDevice, type Device } from './device.ts';
import { blank, entryOf } from './entries.ts';
import type { OpenRoom } from './lines.ts';
import { personHere } from './person.ts';
import { hello } from './relayApi.ts';

/** A plan's rooms as updates: with the ballots, where somebody asked for them. */
export type Rooms = { plan: Uint8Array } & Partial<Record<OpenRoom, Uint8Array>>;

/** Why rooms were not put on this device: its disk did not take them, or they do not fit what is there. */
export type KeepRefusal = 'damaged-file' | 'no-room-here';

/** Takes a plan out of a file onto this device: a known plan is merged with, never overwritten. `about`: what is remembered of the file. */
export async function receivePlan(
	plan: string,
	rooms: Rooms,
	about?: CameAbout
): Promise<Result<string, KeepRefusal | 'newer-file'>> {
	const trial = new Y.Doc();
	if (mergeUpdate(trial, rooms.plan) === 'broken') return refuse('damaged-file');
	if (planIn(trial).isNewer) return refuse('newer-file');
	return keepPlan(plan, rooms, { about, openers: await openersOf(trial) });
}

/** Whoever brings a file vouches for the desks in it, where no relay has said who they are (VOTE-74). */
async function openersOf(doc: Y.Doc): Promise<string[]> {
	if (planIn(doc).ledger.size === 0) return [];
	const { openersIn } = await import('#lib/domain/votes/sealed/ledger.ts');
	return [...openersIn(planIn(doc))];
}

/** Merges updates into a plan's log on this device, and puts the plan on the shelf once they are kept. */
export async function keepPlan(
	plan: string,
	rooms: Rooms,
	{ about, openers }: { about?: CameAbout | undefined; openers?: string[] } = {}
): Promise<Result<string, KeepRefusal>> {
	const device = await thisDevice();
	const entry = vouching(await entryFor(device, plan), openers);

	const kept = await mergeRoom(device, entry, 'plan', rooms.plan);
	if (!kept.ok) return kept;
	const box = rooms.ballots && (await mergeRoom(device, entry, 'ballots', rooms.ballots));
	if (box?.ok === false) return box;
	if (about) await remember(device, entry, about, kept.value.came);
	return shelve(device, entry, kept.value.doc);
}

/** Where the plan stands on this device's shelf, or would. */
async function entryFor(device: Device, plan: string): Promise<ShelfEntry> {
	const relay = await hello();
	const known = await entryOf(device, plan);
	return known ?? blank(plan, relay.ok ? relay.value.server : 'nowhere', personHere());
}

async function shelve({ shelf }: Device, entry: ShelfEntry, doc: Y.Doc) {
	const { title, village, language } = meetingOf(planIn(doc));
	try {
		await shelf.put({ ...entry, title, village, language, openedAt: new Date().toISOString() });
		return done(entry.plan);
	} catch {
		return refuse('no-room-here');
	}
}

/** Where the memory of a file does not fit, the plan still has what it brought, and the list shows no such file. */
async function remember(
	device: Device,
	{ server, plan }: ShelfEntry,
	about: CameAbout,
	came: Came
) {
	const log = device.openLog(server, plan);
	try {
		const { keepCame } = await import('./came.ts');
		await keepCame(log, about, came);
	} catch {
		// As said above.
	} finally {
		log.close();
	}
}

/** What a relay said of desks is kept; else what the file says, if there is one. */
function vouching(entry: ShelfEntry, openers: string[] | undefined): ShelfEntry {
	const desks = entry.desks ?? openers;
	return desks ? { ...entry, desks } : entry;
}

async function mergeRoom(
	device: Device,
	{ server, plan }: ShelfEntry,
	room: OpenRoom,
	update: Uint8Array
): Promise<Result<{ doc: Y.Doc; came: Came }, KeepRefusal>> {
	const doc = new Y.Doc();
	const log = device.openLog(server, plan);
	const tabs = tabsOf(databaseName(server, plan), room); // a desk that is open shows it at once
	const ignore = () => undefined; // what counts is what `flush` says in the end
	const keeping = await keepOnDisk(doc, { room, log, tabs, onKept: ignore, onFail: ignore });
	const [before, state] = [Y.encodeStateAsUpdate(doc), Y.encodeStateVector(doc)];
	const outcome = mergeUpdate(doc, update);
	const isKept = await keeping.flush();
	keeping.stop();
	log.close();
	if (outcome === 'broken') return refuse('damaged-file');
	if (!isKept) return refuse('no-room-here');
	return done({ doc, came: { before, brought: Y.encodeStateAsUpdate(doc, state) } });
}
