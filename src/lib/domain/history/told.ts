import * as Y from 'yjs';

import { meetingOf } from '../meeting/meeting.ts';
import { membersOf } from '../meeting/members.ts';
import { peopleIn } from '../meeting/people.ts';
import { planIn, type Plan } from '../plan.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { broughtBy, type Brought } from './brought.ts';
import { take, type PlanLog } from './replay.ts';

/** A file in short, and what it would bring. Plain values: a worker can tell them. */
export interface Told {
	title: string;
	village: string;
	currency: string;
	/** How many people have arrived in the file's plan. */
	people: number;
	brought: Brought;
}

/**
 * Tells of a file's plan beside what is here, both as bytes (YEAR-25). `here`: the updates of this device, none where the
 * plan is new to it; one that cannot be read is passed over. A file that is no plan, or refers to what nobody has, is damaged.
 */
export function toldOf(
	here: PlanLog,
	file: Uint8Array
): Result<Told, 'damaged-file' | 'newer-file'> {
	const plan = readable(file);
	if (!plan) return refuse('damaged-file');
	if (plan.isNewer) return refuse('newer-file');
	const [own, both] = [planIn(new Y.Doc()), planIn(new Y.Doc())];
	for (const update of here) {
		take(own, update);
		take(both, update);
	}
	take(both, file);
	const { title, village, currency } = meetingOf(plan);
	const brought = broughtBy(own, plan, both);
	return done({ title, village, currency, people: peopleIn(membersOf(plan)).length, brought });
}

function readable(file: Uint8Array): Plan | undefined {
	const doc = new Y.Doc();
	try {
		Y.applyUpdate(doc, file);
	} catch {
		return undefined; // not readable as an update: the answer is that it is damaged
	}
	const isCutOff = doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
	return isCutOff ? undefined : planIn(doc);
}
