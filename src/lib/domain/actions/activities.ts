import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ActivityId, PersonId } from '../shared/ids.ts';
import { placesToMove } from '../shared/moving.ts';
import { lastPlace } from '../shared/order.ts';
import { byOrder } from '../shared/placed.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { ontoNow } from '../shared/rewording.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { rewrite, sharedText } from '../shared/text.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { checkedIn, differs, write, type Checked } from '../shared/writing.ts';
import { ACTIVITIES, type DetailRefusal, type Details } from './details.ts';
import { fundingOf } from './funding.ts';
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
	const checked = checkDetails(plan, details);
	if (!checked.ok) return checked;
	return change(plan, stamp.by, () => {
		const order = lastPlace(activitiesOf(plan));
		const head = { ...made(stamp), name: sharedText(words.value), order };
		const record = new Y.Map<unknown>(Object.entries(head));
		plan.activities.set(stamp.id, record);
		write(record, ACTIVITIES.fields, checked.value);
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
	const checked = checkDetails(plan, details, now);
	if (!checked.ok) return checked;
	if (!differs(record, ACTIVITIES.fields, checked.value)) return done(id);
	return change(plan, person, () => (write(record, ACTIVITIES.fields, checked.value), id));
}

/** Lets a line stand before another one, or last. */
export function moveActivity(
	plan: Plan,
	id: ActivityId,
	before: ActivityId | undefined,
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const lines = activitiesOf(plan);
	const placeOf = (line: string) => lines.findIndex((each) => each.id === line);
	if (placeOf(id) < 0 || (before && placeOf(before) < 0)) return refuse('no-such-activity');
	if (id === before || lines[placeOf(id) + 1]?.id === before) return done(id);
	return change(plan, person, () => {
		for (const [line, order] of placesToMove(lines, id, before)) {
			recordIn(plan.activities, line)?.set('order', order);
		}
		return id;
	});
}

/** Takes a line out of the plan, into the bin. */
export function binActivity(
	plan: Plan,
	id: ActivityId,
	person: PersonId,
	reason = ''
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	if (!record || !activityOf(plan, id)) return refuse('no-such-activity');
	const why = sentence(reason);
	if (!why.ok && why.refusal !== 'empty') return why;
	return change(plan, person, () => (record.set('binned', why.ok ? why.value : true), id));
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

function linesOf({ activities }: Plan): readonly Activity[] {
	return rememberedIn(activities, readActivity, byOrder);
}

/** Checks details before they are written. An empty text, or nothing at all, clears the cell. */
function checkDetails(
	plan: Plan,
	{ funding, ...cells }: Details,
	now: Details = {}
): Result<Checked, DetailRefusal> {
	const given = Object.fromEntries(
		Object.entries(cells).map(([name, value]): [string, unknown] => [name, value ?? null])
	);
	if (funding) {
		const shares = fundingOf(funding);
		if (!shares.ok) return shares;
		given['funding'] = shares.value;
	}
	const checked = checkedIn(plan, ACTIVITIES, given);
	return checked.ok && endsBeforeStart(cells, now) ? refuse('ends-before-start') : checked;
}

/** Looks at the months only if one of them is said: two devices may have crossed them, and the rest of the line stays open. */
function endsBeforeStart(details: Details, now: Details): boolean {
	if (details.start === undefined && details.end === undefined) return false;
	const { start, end } = { ...now, ...details };
	return Boolean(start && end && end < start);
}
