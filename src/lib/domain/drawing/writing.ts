import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import type { FieldRefusal } from '../shared/field.ts';
import type { ChangesOf, Values } from '../shared/kinds.ts';
import { placeBetween } from '../shared/order.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { sharedText } from '../shared/text.ts';
import { checkedIn, write, type Checked, type Given } from '../shared/writing.ts';
import { DRAWN } from './kinds.ts';
import { thingsOf } from './reading.ts';
import { THING_VERSION } from './versions.ts';

type Said = Values<(typeof DRAWN)['fields']>;

/** What is said of a thing when it is drawn: its form, where and how large. The rest has a usual look. */
export type ThingDraft = Omit<Said, 'drawing' | 'v' | 'order' | 'idea'> &
	Required<Pick<Said, 'form' | 'spot' | 'size'>>;

/** A thing to be, with its id. */
export type NamedThing = ThingDraft & { id: string };

/** What may change in a thing; nothing else of it is touched, `null` takes a look away. */
export type ThingChanges = Omit<ChangesOf<typeof DRAWN>, 'drawing' | 'form' | 'v' | 'idea'>;

/** Says whether a thing can be written like this. */
export function checkedThing(given: object, plan: Plan): Result<Checked, FieldRefusal> {
	const { form, spot, size } = given as Given;
	if (form === undefined || spot === undefined || size === undefined) return refuse('not-a-choice');
	const checked = checkedIn(plan, DRAWN, given as Given);
	return checked.ok ? done(checked.value) : checked;
}

/** Writes new things on top of a drawing, in their order; one that is there already stays as it is. Call inside a change, after checking. */
export function writeThings(
	plan: Plan,
	drawing: string,
	things: readonly NamedThing[],
	stamp: Stamp
): void {
	let order = topOf(plan, drawing);
	for (const { id, ...said } of things) {
		if (plan.drawn.has(id)) continue;
		order = placeBetween(order, undefined);
		const record = new Y.Map<unknown>(Object.entries(made({ ...stamp, id })));
		plan.drawn.set(id, record);
		// Born empty: two devices that made them later would each overwrite the other's.
		record.set('text', sharedText(''));
		if (said.form === 'ink') record.set('ink', sharedText(''));
		const checked = checkedThing({ ...said, drawing, v: THING_VERSION, order }, plan);
		if (checked.ok) write(record, DRAWN.fields, checked.value);
	}
}

/** The place of what lies on top, or nothing in an empty drawing. */
export function topOf(plan: Plan, drawing: string): string | undefined {
	return thingsOf(plan, drawing).things.at(-1)?.order;
}
