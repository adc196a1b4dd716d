import * as Y from 'yjs';

import { beginRehearsal } from '#lib/domain/meeting/rehearsal.ts';
import type { Result } from '#lib/domain/shared/result.ts';

import { thisDevice } from '../device.ts';
import { lead } from '../lead.ts';
import { newPlan } from '../newPlan.ts';
import { personHere } from '../person.ts';
import { inLogsOf } from '../readHere.ts';
import { clear } from '../rehearse.ts';
import { openRehearsedRoom } from '../rehearsedRoom.ts';
import { recall, remember } from '../settings.ts';

/** Where this laptop remembers which plan is its practice. */
const HERE = 'practice.plan';

/** The practice plan of this laptop, if one was begun and not thrown away. */
export function practiceHere(): string | undefined {
	return recall(HERE);
}

/** Begins a plan for the first, guided meeting (GUIDE-1): it says of itself that it is no real one, in its head and in its title. */
export async function beginPractice(head: {
	title: string;
	village: string;
	language: string;
}): Promise<Awaited<ReturnType<typeof newPlan>>> {
	const begun = await newPlan(head, beginRehearsal);
	if (begun.ok) remember(HERE, begun.value);
	return begun;
}

/**
 * Throws a practice plan away (GUIDE-6): it is emptied and erased at the relay, and its words leave this laptop's disk
 * and list. A real plan is refused by `throwAway`. False where the relay could not be reached: then nothing is gone yet.
 */
export async function dropPractice(plan: string, head: { title: string; language: string }) {
	const host: Parameters<typeof lead>[0] = {
		...head,
		plan,
		holder: personHere(),
		role: 'facilitator'
	};
	const leading = await lead(host);
	if (!leading.ok || !(await emptied(leading))) return false;
	await forgotten(plan);
	for (const name of [HERE, `practice.at.${plan}`, `draft.set-up.${plan}`]) remember(name, '');
	return true;
}

async function emptied(leading: Extract<Awaited<ReturnType<typeof lead>>, Result<unknown, never>>) {
	const desk = openRehearsedRoom(leading.value, 'write');
	try {
		await desk.caughtUp;
		return await clear(desk, leading.value);
	} finally {
		desk.stop();
	}
}

/** Nothing of it stays in this laptop's log either, and it is off the list. */
async function forgotten(plan: string): Promise<void> {
	const device = await thisDevice();
	const nothing = Y.encodeStateAsUpdate(new Y.Doc());
	await inLogsOf(plan, device, async (log) => {
		for (const room of ['plan', 'ballots']) {
			await log.replace(room, nothing, (await log.read(room)).upTo);
		}
	});
	for (const entry of await device.shelf.list()) {
		if (entry.plan === plan) await device.shelf.remove(plan, entry.server);
	}
}
