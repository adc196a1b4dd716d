import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { ontoNow } from '../problems/rewording.ts';
import { change } from '../shared/change.ts';
import { recordIn, recordsOf } from '../shared/fields.ts';
import type { ActivityId, PersonId } from '../shared/ids.ts';
import { lastPlace } from '../shared/order.ts';
import { byOrder } from '../shared/placed.ts';
import { refuse, type Result } from '../shared/result.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { rewrite, sharedText } from '../shared/text.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { checkDetails, type Details, type DetailRefusal } from './details.ts';
import { writeFunding } from './funding.ts';
import { readActivity, type Activity } from './read.ts';

export type ActivityRefusal = DetailRefusal | 'no-such-activity';

/** Adds a line to the plan. Who, when, where and cost may come later. */
export function addActivity(
	plan: Plan,
	name: string,
	details: Details,
	stamp: Stamp
): Result<ActivityId, ActivityRefusal> {
	const words = sentence(name, LONGEST_NAME);
	if (!words.ok) return words;
	const checked = checkDetails(details);
	if (!checked.ok) return checked;
	return change(plan, stamp.by, () => {
		const order = lastPlace(activitiesOf(plan));
		const head = { ...made(stamp), name: sharedText(words.value), order };
		const record = new Y.Map<unknown>(Object.entries(head));
		plan.activities.set(stamp.id, record);
		writeDetails(record, checked.value);
		return stamp.id;
	});
}

/** Names a line anew. `seen` is the name that was there when typing began: what others changed meanwhile stays. */
export function nameActivity(
	plan: Plan,
	id: ActivityId,
	name: string,
	person: PersonId,
	seen?: string
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	const now = activityOf(plan, id)?.name;
	if (!record || now === undefined) return refuse('no-such-activity');
	const typed = sentence(name, LONGEST_NAME);
	if (!typed.ok) return typed;
	const words = sentence(ontoNow(seen ?? now, typed.value, now), LONGEST_NAME);
	if (!words.ok) return words;
	return change(plan, person, () => {
		const text = record.get('name');
		if (text instanceof Y.Text) rewrite(text, words.value);
		else record.set('name', sharedText(words.value)); // an importer's plain text
		return id;
	});
}

/** Fills in or changes details. Each is a key of its own, so that two people fill different cells at once. */
export function detailActivity(
	plan: Plan,
	id: ActivityId,
	details: Details,
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	const now = activityOf(plan, id);
	if (!record || !now) return refuse('no-such-activity');
	const checked = checkDetails(details, now);
	if (!checked.ok) return checked;
	return change(plan, person, () => (writeDetails(record, checked.value, now), id));
}

/** Takes a line out of the plan, into the bin. */
export function binActivity(
	plan: Plan,
	id: ActivityId,
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	if (!record || !activityOf(plan, id)) return refuse('no-such-activity');
	return change(plan, person, () => (record.set('binned', true), id));
}

/** Brings a line back from the bin, with all that was known of it. */
export function unbinActivity(
	plan: Plan,
	id: ActivityId,
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	if (!record) return refuse('no-such-activity');
	return change(plan, person, () => (record.delete('binned'), id));
}

/** The lines of the plan in their order. */
export function activitiesOf(plan: Plan): Activity[] {
	return linesOf(plan).filter(({ binned }) => !binned);
}

/** The lines in the bin. */
export function binnedActivitiesOf(plan: Plan): Activity[] {
	return linesOf(plan).filter(({ binned }) => binned);
}

/** One line of the plan, if it is there and not in the bin. */
export function activityOf(plan: Plan, id: ActivityId): Activity | undefined {
	return activitiesOf(plan).find((activity) => activity.id === id);
}

function linesOf(plan: Plan): Activity[] {
	return recordsOf(plan.activities, readActivity).sort(byOrder);
}

/** Only what is said is written, and only what differs: an untouched cell stays free for others. */
function writeDetails(record: Y.Map<unknown>, details: Details, now: Details = {}): void {
	const { funding, ...cells } = details;
	if (funding) writeFunding(record, funding, now.funding);
	for (const [key, value] of Object.entries(cells)) {
		if (value === undefined || value === '') record.delete(key);
		else if (record.get(key) !== value) record.set(key, value);
	}
}
