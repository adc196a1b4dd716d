import * as Y from 'yjs';

import { hasBegun, planIn, type Plan } from '#lib/domain/plan.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';
import type { UpdateLog } from '#lib/storage/updateLog.ts';

import { thisDevice, type Device } from './device.ts';
import type { OpenRoom } from './lines.ts';
import { practiceHere } from './practice/practiceHere.ts';

/** A plan of this device's disk, and where it stands on its shelf. */
export interface PlanHere {
	entry: ShelfEntry;
	plan: Plan;
}

/**
 * Every plan on this device's disk, newest first, each to be read and no more: what somebody does to it is kept nowhere.
 * The same plan from two relays is read once. What cannot be read, has not begun, or is this device's own practice is
 * left out: what a plan says of itself hides it from no table (GUIDE-8).
 */
export async function readPlansHere(device: Promise<Device> = thisDevice()): Promise<PlanHere[]> {
	const { shelf, openLog } = await device;
	const found = new Map<string, PlanHere>();
	const practice = practiceHere();
	const real = (await shelf.list()).filter(({ plan }) => plan !== practice);
	for (const entry of real) {
		const doc = found.get(entry.plan)?.plan.doc ?? new Y.Doc();
		const log = openLog(entry.server, entry.plan);
		try {
			mergeUpdate(doc, Y.mergeUpdates((await log.read('plan')).updates));
		} catch {
			// Nothing, or nothing readable, in one log hides no other plan.
		} finally {
			log.close();
		}
		const plan = planIn(doc);
		if (hasBegun(plan) && !found.has(entry.plan)) found.set(entry.plan, { entry, plan });
	}
	return [...found.values()];
}

/** Each log of one plan on this device, one for every relay it was opened through. */
export async function inLogsOf(
	plan: string,
	{ shelf, openLog }: Device,
	use: (log: UpdateLog) => Promise<void>
): Promise<void> {
	for (const entry of await shelf.list()) {
		if (entry.plan !== plan) continue;
		const log = openLog(entry.server, plan);
		try {
			await use(log);
		} finally {
			log.close();
		}
	}
}

/** The updates of one room of one plan, from all its logs; none where this device has none of it. */
export async function updatesHere(
	device: Device,
	plan: string,
	room: OpenRoom
): Promise<Uint8Array[]> {
	const found: Uint8Array[] = [];
	await inLogsOf(plan, device, async (log) => void found.push(...(await log.read(room)).updates));
	return found;
}

/** All of them at once, to be read and no more; one that cannot be read hides no other. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
	const doc = new Y.Doc();
	try {
		if (mergeUpdate(doc, Y.mergeUpdates([...updates])) === 'merged') return doc;
	} catch {
		// One of them is no update: each is tried by itself.
	}
	for (const update of updates) mergeUpdate(doc, update);
	return doc;
}
