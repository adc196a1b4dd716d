import * as Y from 'yjs';

import {
	beginPlan,
	meetingOf,
	type Beginning,
	type BeginRefusal
} from '#lib/domain/meeting/meeting.ts';
import { planIn } from '#lib/domain/plan.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { keepOnDisk } from '#lib/storage/keepOnDisk.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { thisDevice } from './device.ts';
import { newId } from './newId.ts';
import { blank, entryOf } from './entries.ts';
import { personHere } from './person.ts';
import { hello } from './relayApi.ts';

/** The plans on this device, newest first. */
export async function plansHere(): Promise<ShelfEntry[]> {
	const { shelf } = await thisDevice();
	return shelf.list();
}

/** Begins a new plan on this device. It reaches the relay when it is opened. */
export async function newPlan(beginning: Beginning): Promise<Result<string, BeginRefusal>> {
	const doc = new Y.Doc();
	const id = newId();
	const begun = beginPlan(planIn(doc), beginning, {
		id,
		by: personHere(),
		at: new Date().toISOString()
	});
	if (!begun.ok) return begun;
	await keepUpdate(id, Y.encodeStateAsUpdate(doc));
	return done(id);
}

/** Takes a plan out of a file onto this device: a known plan is merged with, never overwritten. */
export async function receivePlan(
	plan: string,
	update: Uint8Array
): Promise<Result<string, 'damaged-file' | 'newer-file'>> {
	const trial = new Y.Doc();
	if (mergeUpdate(trial, update) === 'broken') return refuse('damaged-file');
	if (planIn(trial).isNewer) return refuse('newer-file');
	return (await keepUpdate(plan, update)) === 'merged' ? done(plan) : refuse('damaged-file');
}

/** Takes a plan off this device's list. Its contents stay with everybody else who has it. */
export async function forgetPlan({ plan, server }: ShelfEntry): Promise<void> {
	const { shelf } = await thisDevice();
	await shelf.remove(plan, server);
}

async function keepUpdate(plan: string, update: Uint8Array): Promise<'merged' | 'broken'> {
	const device = await thisDevice();
	const relay = await hello();
	const known = await entryOf(device, plan);
	const server = relay.ok ? relay.value.server : 'nowhere';
	const entry = known ?? blank(plan, server, personHere());

	const doc = new Y.Doc();
	const log = device.openLog(entry.server, plan);
	const ignore = () => undefined;
	const keeping = await keepOnDisk(doc, { room: 'plan', log, onKept: ignore, onFail: ignore });
	const outcome = mergeUpdate(doc, update);
	await keeping.flush();
	keeping.stop();
	if (device.keeps) log.close();

	const { title, village, language } = meetingOf(planIn(doc));
	const openedAt = new Date().toISOString();
	if (outcome === 'merged')
		await device.shelf.put({ ...entry, title, village, language, openedAt });
	return outcome;
}
