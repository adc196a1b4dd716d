import * as Y from 'yjs';

import { planIn, type Plan } from '#lib/domain/plan.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import type { ShelfEntry } from '#lib/storage/shelf.ts';

import { thisDevice, type Device } from './device.ts';

/** A plan of this device's disk, and where it stands on its shelf. */
export interface PlanHere {
	entry: ShelfEntry;
	plan: Plan;
}

/**
 * Every plan on this device's disk, newest first, each to be read and no more: what somebody does to it is kept
 * nowhere. The same plan from two relays is read once. What cannot be read, or has not begun, is left out.
 */
export async function readPlansHere(device: Promise<Device> = thisDevice()): Promise<PlanHere[]> {
	const { shelf, openLog } = await device;
	const found = new Map<string, PlanHere>();
	for (const entry of await shelf.list()) {
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
		if (plan.meta.has('version') && !found.has(entry.plan)) found.set(entry.plan, { entry, plan });
	}
	return [...found.values()];
}

/** One plan of this device's disk, if it is there. */
export async function readPlanHere(plan: string): Promise<Plan | undefined> {
	return (await readPlansHere()).find(({ entry }) => entry.plan === plan)?.plan;
}
