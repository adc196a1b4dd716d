import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn, recordsOf } from '../shared/fields.ts';
import type { ActivityId, PersonId } from '../shared/ids.ts';
import { byOrder, lastPlace } from '../shared/order.ts';
import { refuse, type Result } from '../shared/result.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { rewrite, sharedText } from '../shared/text.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { checkDetails, type Details, type DetailRefusal } from './details.ts';
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
		const record = { ...made(stamp), ...checked.value, name: sharedText(words.value), order };
		plan.activities.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/** Names a line anew. */
export function nameActivity(
	plan: Plan,
	id: ActivityId,
	name: string,
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const text = recordIn(plan.activities, id)?.get('name');
	if (!(text instanceof Y.Text)) return refuse('no-such-activity');
	const words = sentence(name, LONGEST_NAME);
	if (!words.ok) return words;
	return change(plan, person, () => (rewrite(text, words.value), id));
}

/** Fills in or changes details. Each is a key of its own, so that two people fill different cells at once. */
export function detailActivity(
	plan: Plan,
	id: ActivityId,
	details: Details,
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	const now = record && activitiesOf(plan).find((activity) => activity.id === id);
	if (!record || !now) return refuse('no-such-activity');
	const checked = checkDetails(details, now);
	if (!checked.ok) return checked;
	return change(plan, person, () => {
		for (const [key, value] of Object.entries(checked.value)) record.set(key, value);
		return id;
	});
}

/** Takes a line out of the plan, into the bin. */
export function binActivity(
	plan: Plan,
	id: ActivityId,
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	if (!record) return refuse('no-such-activity');
	return change(plan, person, () => (record.set('binned', true), id));
}

/** The lines of the plan in their order. */
export function activitiesOf(plan: Plan): Activity[] {
	return recordsOf(plan.activities, readActivity).sort(byOrder);
}
