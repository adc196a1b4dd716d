import * as Y from 'yjs';

import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { planIn } from '#lib/domain/plan.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { keepOnDisk } from '#lib/storage/keepOnDisk.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import { tabsOf } from '#lib/storage/tabs.ts';
import { databaseName } from '#lib/storage/updateLog.ts';

import { thisDevice } from './device.ts';
import { blank, entryOf } from './entries.ts';
import { personHere } from './person.ts';
import { hello } from './relayApi.ts';

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

/** Merges an update into a plan's log on this device, and puts the plan on the shelf. */
export async function keepUpdate(plan: string, update: Uint8Array): Promise<'merged' | 'broken'> {
	const device = await thisDevice();
	const relay = await hello();
	const known = await entryOf(device, plan);
	const server = relay.ok ? relay.value.server : 'nowhere';
	const entry = known ?? blank(plan, server, personHere());

	const doc = new Y.Doc();
	const log = device.openLog(entry.server, plan);
	const ignore = () => undefined;
	const tabs = tabsOf(databaseName(entry.server, plan), 'plan'); // a desk that is open shows it at once
	const keep = { room: 'plan', log, tabs, onKept: ignore, onFail: ignore };
	const keeping = await keepOnDisk(doc, keep);
	const outcome = mergeUpdate(doc, update);
	await keeping.flush();
	keeping.stop();
	if (device.keeps) log.close();

	const { title, village, language } = meetingOf(planIn(doc));
	const openedAt = new Date().toISOString();
	const head = { title, village, language, openedAt };
	if (outcome === 'merged') await device.shelf.put({ ...entry, ...head });
	return outcome;
}
