import * as Y from 'yjs';

import { rootOf, type Plan } from '../plan.ts';
import { change, type PlanRefusal } from './change.ts';
import type { FieldRefusal } from './field.ts';
import { rawOf, recordIn } from './fields.ts';
import type { PersonId } from './ids.ts';
import type { ChangesOf, DraftOf, Kind } from './kinds.ts';
import { lastPlace } from './order.ts';
import type { Placed } from './placed.ts';
import { done, refuse, type Result } from './result.ts';
import { readRow, rowsOf } from './rows.ts';
import { made, type Stamp } from './stamp.ts';
import { sharedText } from './text.ts';
import { sentence } from './words.ts';
import { checkedIn, differs, isNothing, write, type Given } from './writing.ts';

/** Why a record was not added, changed or put away. */
export type RecordRefusal = FieldRefusal | PlanRefusal | 'no-reason';

/** Adds a record. What it needs must be said; its place, where it has one, is the last unless given. */
export function addTo<K extends Kind>(
	plan: Plan,
	kind: K,
	draft: DraftOf<K>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	const given: Given = { ...(draft as Given) };
	if (kind.fields['order'] && given['order'] === undefined) {
		given['order'] = lastPlace(rowsOf(plan, kind) as unknown as Placed[]);
	}
	if (kind.needs.some((name) => isNothing(given[name]))) return refuse('empty');
	const checked = checkedIn(plan, kind, given);
	if (!checked.ok) return checked;
	return change(plan, stamp.by, () => {
		const record = new Y.Map<unknown>(Object.entries(made(stamp)));
		rootOf(plan, kind.root).set(stamp.id, record);
		for (const [name, field] of Object.entries(kind.fields)) {
			// Made at once also when it is empty: two devices that made it later would each overwrite the other's.
			if (field.kept === 'text') record.set(name, sharedText(''));
		}
		write(record, kind.fields, checked.value);
		return stamp.id;
	});
}

/** Changes what is said of a record, each field by itself. A field that is not named stays; `null` clears it. */
export function setIn<K extends Kind>(
	plan: Plan,
	kind: K,
	id: string,
	changes: ChangesOf<K>,
	person: PersonId
): Result<string, RecordRefusal> {
	const record = recordIn(rootOf(plan, kind.root), id);
	if (!record || !readRow(kind, rawOf(record))) return refuse('no-such-record');
	const given = changes as Given;
	if (kind.needs.some((name) => name in given && isNothing(given[name]))) return refuse('empty');
	const checked = checkedIn(plan, kind, given);
	if (!checked.ok) return checked;
	if (!differs(record, kind.fields, checked.value)) return done(id);
	return change(plan, person, () => (write(record, kind.fields, checked.value), id));
}

/** Puts a record in the bin, with the reason. It is never deleted, and can come back. */
export function binIn(
	plan: Plan,
	{ root }: Kind,
	id: string,
	reason: string,
	person: PersonId
): Result<string, RecordRefusal> {
	const record = recordIn(rootOf(plan, root), id);
	if (!record) return refuse('no-such-record');
	const why = sentence(reason);
	if (!why.ok) return why.refusal === 'empty' ? refuse('no-reason') : why;
	return change(plan, person, () => (record.set('binned', why.value), id));
}

/** Brings a record back from the bin, with all that was known of it. */
export function bringBack(
	plan: Plan,
	{ root }: Kind,
	id: string,
	person: PersonId
): Result<string, PlanRefusal | 'no-such-record'> {
	const record = recordIn(rootOf(plan, root), id);
	if (!record) return refuse('no-such-record');
	if (!record.has('binned')) return done(id);
	return change(plan, person, () => (record.delete('binned'), id));
}
