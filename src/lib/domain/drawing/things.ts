import type * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { FieldRefusal } from '../shared/field.ts';
import { recordIn } from '../shared/fields.ts';
import { isId, type PersonId } from '../shared/ids.ts';
import { placeBetween } from '../shared/order.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { ontoNow } from '../shared/rewording.ts';
import type { Stamp } from '../shared/stamp.ts';
import { sentence } from '../shared/words.ts';
import { checkedIn, differs, write, type Checked, type Given } from '../shared/writing.ts';
import { DRAWN, MOST_THINGS } from './kinds.ts';
import { drawingOf, thingOf, thingsOf } from './reading.ts';
import { liftIn } from './versions.ts';
import { checkedThing, topOf, writeThings, type NamedThing, type ThingChanges } from './writing.ts';

/** Why something was not drawn or changed. */
export type DrawRefusal = FieldRefusal | PlanRefusal | 'no-reason' | 'too-many-things';

/** One thing's changes. */
export type ThingChange = ThingChanges & { id: string };

/** Draws things on top of a drawing, all or none. One that is there already is drawn once. DRAW-4, DRAW-5. */
export function drawThings(
	plan: Plan,
	drawing: string,
	things: readonly NamedThing[],
	stamp: Stamp
): Result<string[], DrawRefusal> {
	if (!drawingOf(plan, drawing) || !things.every(({ id }) => isId(id)))
		return refuse('no-such-record');
	const fresh = things.filter(({ id }) => !plan.drawn.has(id));
	if (thingsOf(plan, drawing).things.length + fresh.length > MOST_THINGS)
		return refuse('too-many-things');
	for (const each of fresh) {
		const checked = checkedThing(each, plan);
		if (!checked.ok) return checked;
	}
	const ids = things.map(({ id }) => id);
	if (fresh.length === 0) return done(ids);
	return change(plan, stamp.by, () => (writeThings(plan, drawing, fresh, stamp), ids));
}

/**
 * Changes things in one step: where they are, how they look, what they say, the ink of a line that grows. Each key by
 * itself and only where it differs; a thing that is gone meanwhile is left out, as others go on. DRAW-6, DRAW-7.
 */
export function changeThings(
	plan: Plan,
	changes: readonly ThingChange[],
	person: PersonId
): Result<string[], DrawRefusal> {
	const writes: [Y.Map<unknown>, Checked][] = [];
	for (const { id, ...said } of changes) {
		const record = standingRecord(plan, id);
		if (!record) continue;
		const checked = checkedIn(plan, DRAWN, said as Given);
		if (!checked.ok) return checked;
		if (differs(record, DRAWN.fields, checked.value)) writes.push([record, checked.value]);
	}
	const ids = changes.map(({ id }) => id);
	if (writes.length === 0) return done(ids);
	return change(plan, person, () => {
		for (const [record, checked] of writes) {
			liftIn(record);
			write(record, DRAWN.fields, checked);
		}
		return ids;
	});
}

/** Changes what a thing says, only where it differs from what was `seen`: of two who type, both are heard. DRAW-7. */
export function rewordThing(
	plan: Plan,
	id: string,
	text: string,
	person: PersonId,
	seen?: string
): Result<string[], DrawRefusal> {
	const thing = thingOf(plan, id);
	if (!thing) return refuse('no-such-record');
	const now = thing.text ?? '';
	const words = ontoNow(seen ?? now, text.trim(), now);
	return changeThings(plan, [{ id, text: words === '' ? null : words }], person);
}

/** Puts things in the bin, with the reason: what is erased can come back. DRAW-8. */
export function binThings(
	plan: Plan,
	ids: readonly string[],
	reason: string,
	person: PersonId
): Result<string[], DrawRefusal> {
	const why = sentence(reason);
	if (!why.ok) return why.refusal === 'empty' ? refuse('no-reason') : why;
	const records = ids.flatMap((id) => standingRecord(plan, id) ?? []);
	if (records.length === 0) return done([]);
	return change(plan, person, () => {
		for (const record of records) record.set('binned', why.value);
		return [...ids];
	});
}

/** Brings things back from the bin. DRAW-8. */
export function bringThingsBack(
	plan: Plan,
	ids: readonly string[],
	person: PersonId
): Result<string[], DrawRefusal> {
	const records = ids.flatMap((id) => recordIn(plan.drawn, id) ?? []);
	const binned = records.filter((record) => record.has('binned'));
	if (binned.length === 0) return done([]);
	return change(plan, person, () => {
		for (const record of binned) record.delete('binned');
		return [...ids];
	});
}

/** Lays things of a drawing on top of all others in it, or under all of them, in the order they have. DRAW-9. */
export function layThings(
	plan: Plan,
	ids: readonly string[],
	where: 'top' | 'bottom',
	person: PersonId
): Result<string[], DrawRefusal> {
	const drawing = thingOf(plan, ids[0] ?? '')?.drawing;
	if (drawing === undefined) return refuse('no-such-record');
	const { things } = thingsOf(plan, drawing);
	const moved = things.filter(({ id }) => ids.includes(id));
	let at = where === 'top' ? topOf(plan, drawing) : things[0]?.order;
	if (where === 'bottom') moved.reverse();
	const changes = moved.map(({ id }) => {
		at = where === 'top' ? placeBetween(at, undefined) : placeBetween(undefined, at);
		return { id, order: at };
	});
	return changeThings(plan, changes, person);
}

/** The record of a thing this app can read and that is not in the bin. */
function standingRecord(plan: Plan, id: string): Y.Map<unknown> | undefined {
	return thingOf(plan, id) ? recordIn(plan.drawn, id) : undefined;
}
