import * as Y from 'yjs';

import { rootOf, type Plan } from '../plan.ts';
import type { Field, FieldRefusal } from './field.ts';
import type { Fields, Kind } from './kinds.ts';
import { done, refuse, type Result } from './result.ts';
import { rewrite, sharedText, wordsOf } from './text.ts';

/** What a person gives for the fields of a record, before it is checked. */
export type Given = Record<string, unknown>;

/** Fields that were checked, by name: a value, nothing, or the members of a set. */
export type Checked = Map<string, unknown>;

/** True for what says nothing: it clears a field. */
export function isNothing(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && !value.trim());
}

/** Each field as the keys of its record hold it; `undefined` where a key goes. */
export function checkedIn(plan: Plan, kind: Kind, given: Given): Result<Checked, FieldRefusal> {
	const keys: Checked = new Map();
	for (const [name, field] of Object.entries(kind.fields)) {
		const value = given[name];
		if (value === undefined) continue;
		if (field.kept === 'whole' || field.kept === 'text') {
			const checked = isNothing(value) ? done(undefined) : field.check(value);
			if (!checked.ok) return checked;
			if (isAway(plan, field, checked.value)) return refuse('no-such-record');
			keys.set(name, checked.value);
			continue;
		}
		const members = membersOf(plan, field, value);
		if (!members.ok) return members;
		keys.set(name, members.value);
	}
	return done(keys);
}

function membersOf(
	plan: Plan,
	field: Field<unknown>,
	value: unknown
): Result<Map<string, unknown>, FieldRefusal> {
	const members = new Map<string, unknown>();
	const isSet = field.kept === 'set';
	const entries: [unknown, unknown][] = Array.isArray(value)
		? value.map((member: unknown) => [member, member])
		: Object.entries((value ?? {}) as Given);
	for (const [member, held] of entries) {
		const checked = field.check(held);
		if (!checked.ok) return checked;
		const key = isSet ? checked.value : member;
		if (isAway(plan, field, key)) return refuse('no-such-record');
		members.set(String(key), isSet ? true : checked.value);
	}
	return done(members);
}

/** True for an id that points to nothing. Whatever is in the bin is still there. */
function isAway(plan: Plan, { to }: Field<unknown>, id: unknown): boolean {
	return to !== undefined && typeof id === 'string' && !rootOf(plan, to).has(id);
}

/** True if writing these would change the record. */
export function differs(record: Y.Map<unknown>, fields: Fields, checked: Checked): boolean {
	return writes(record, fields, checked).length > 0;
}

/** Writes checked fields into a record. Call inside a change. */
export function write(record: Y.Map<unknown>, fields: Fields, checked: Checked): void {
	for (const [key, value] of writes(record, fields, checked)) {
		const now = record.get(key);
		if (now instanceof Y.Text) rewrite(now, typeof value === 'string' ? value : '');
		else if (value === undefined) record.delete(key);
		else record.set(key, fields[key]?.kept === 'text' ? sharedText(String(value)) : value);
	}
}

/** Only what differs: an untouched field stays free for others, and nothing grows for nothing. */
function writes(record: Y.Map<unknown>, fields: Fields, checked: Checked): [string, unknown][] {
	const all: [string, unknown][] = [];
	for (const [name, value] of checked) {
		if (value instanceof Map) all.push(...memberWrites(record, name, value as Checked));
		else all.push([name, value]);
	}
	return all.filter(([key, value]) => !isSame(record.get(key), value, fields[key]));
}

function memberWrites(record: Y.Map<unknown>, name: string, wanted: Checked): [string, unknown][] {
	const gone = [...record.keys()]
		.filter((key) => key.startsWith(`${name}:`) && !wanted.has(key.slice(name.length + 1)))
		.map((key): [string, unknown] => [key, undefined]);
	return [
		...gone,
		...[...wanted].map(([key, value]): [string, unknown] => [`${name}:${key}`, value])
	];
}

function isSame(now: unknown, value: unknown, field: Field<unknown> | undefined): boolean {
	if (field?.kept === 'text') return (wordsOf(now) ?? '') === (value ?? '');
	return now === value || JSON.stringify(now) === JSON.stringify(value);
}
