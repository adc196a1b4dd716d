import * as Y from 'yjs';

import { beginRehearsal } from '#lib/domain/meeting/rehearsal.ts';
import { ROOMS } from '#lib/protocol/rooms.ts';

import { thisDevice } from '../device.ts';
import { everySetting } from '../everySetting.ts';
import { lead } from '../lead.ts';
import { newPlan } from '../newPlan.ts';
import { personHere } from '../person.ts';
import { inLogsOf } from '../readHere.ts';
import { clear, within } from '../rehearse.ts';
import { openRehearsedRoom } from '../rehearsedRoom.ts';
import { forgetSafeSecret } from '../safeSecret.ts';
import { remember } from '../settings.ts';
import { practiceHere, rememberPractice } from './practiceHere.ts';

/** Begins a plan for the first, guided meeting (GUIDE-1): it says of itself that it is no real one, in its head and in its title. */
export async function beginPractice(head: {
	title: string;
	village: string;
	language: string;
}): Promise<Awaited<ReturnType<typeof newPlan>>> {
	const begun = await newPlan(head, beginRehearsal);
	if (begun.ok) rememberPractice(begun.value);
	return begun;
}

/** What came of throwing a practice away. Where the relay did not answer nothing is gone yet; from the disk it can be tried again. */
export type Dropped = 'gone' | 'no-relay' | 'still-on-disk' | 'no-practice';

/**
 * Throws a practice away (GUIDE-6): it is emptied and erased at the relay, and its words, keys and drafts leave this
 * laptop's disk and list. `onerased` is called once the relay has done it and before the disk is touched, for the open
 * desk to close: until then nothing is closed, and a failure goes back to a desk that keeps what is done. Any other plan
 * than the one this device began to practise with is refused (GUIDE-8).
 */
export async function dropPractice(
	plan: string,
	head: { title: string; language: string },
	onerased: () => void
): Promise<Dropped> {
	if (plan !== practiceHere()) return 'no-practice';
	if (!(await erased(plan, head))) return 'no-relay';
	onerased();
	try {
		await forgotten(plan);
	} catch {
		return 'still-on-disk';
	}
	forgetSafeSecret(plan);
	// Drafts, codes, keys, how far the guide was: what is remembered under a name that has the plan in it.
	for (const name of Object.keys(everySetting())) if (name.includes(plan)) remember(name, '');
	rememberPractice('');
	return 'gone';
}

async function erased(plan: string, head: { title: string; language: string }): Promise<boolean> {
	const leading = await lead({ ...head, plan, holder: personHere(), role: 'facilitator' });
	if (!leading.ok) return false;
	const desk = openRehearsedRoom(leading.value, 'write');
	try {
		return (await within(desk.caughtUp)) && (await clear(desk, leading.value));
	} finally {
		desk.stop();
	}
}

/** Nothing of it stays in this laptop's log either, and it is off the list. */
async function forgotten(plan: string): Promise<void> {
	const device = await thisDevice();
	const nothing = Y.encodeStateAsUpdate(new Y.Doc());
	await inLogsOf(plan, device, async (log) => {
		for (const room of ROOMS) await log.replace(room, nothing, (await log.read(room)).upTo);
	});
	for (const entry of await device.shelf.list()) {
		if (entry.plan === plan) await device.shelf.remove(plan, entry.server);
	}
}
