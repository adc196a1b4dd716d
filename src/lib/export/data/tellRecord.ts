import * as Y from 'yjs';
import * as v from 'valibot';

import { isId } from '#lib/domain/shared/ids.ts';
import { compare } from '#lib/domain/shared/stamp.ts';

import { oneSchema, type DataField, type Schema } from './fieldSchema.ts';
import type { Table } from './olderFields.ts';
import { plainWords, tellMap, untold } from './told.ts';

type Told = Record<string, unknown>;
type Left = Map<string, unknown>;

/** The fields of a record as a file tells them; every key the table does not know, or not like this, under `other`. */
export function tellFields(entries: Iterable<[string, unknown]>, table: Table): Told {
	const left: Left = new Map(entries);
	const told: Told = {};
	for (const [name, field] of Object.entries(table.fields)) {
		const value = take(left, name, field);
		const isSpared = value === '' && spares(table, name, field);
		if (value !== undefined && !isSpared) told[name] = value;
	}
	if (left.size > 0) told['other'] = tellMap(left);
	return told;
}

/** The keys and values of a record that a file told. Give it only what fits the schema. */
export function keepFields(told: Told, table: Table): [string, unknown][] {
	const keys = new Map<string, unknown>();
	const other = (told['other'] ?? {}) as Told;
	for (const [name, field] of Object.entries(table.fields)) {
		// Made at once also when empty: two devices that made it later would each overwrite the other's.
		if (spares(table, name, field)) keys.set(name, new Y.Text());
	}
	for (const [key, value] of Object.entries(other)) keys.set(key, untold(value));
	for (const [name, field] of Object.entries(table.fields)) {
		if (told[name] !== undefined) keep(keys, name, field, told[name]);
	}
	return [...keys];
}

/** True for a text that is as good as none when it is empty. */
function spares({ solid = [] }: Table, name: string, { kept }: DataField): boolean {
	return kept === 'text' && !solid.includes(name);
}

/** Takes a field's keys out of what is left of a record, if what they hold can be told in its own place. */
function take(left: Left, name: string, field: DataField): unknown {
	if (field.kept === 'set' || field.kept === 'numbers') return takeMembers(left, name, field);
	const value = left.get(name);
	const told =
		field.kept === 'text' ? plainWords(value) : field.kept === 'members' ? membersIn(value) : value;
	if (told === undefined || (field.kept === 'whole' && !fits(field, told))) return undefined;
	left.delete(name);
	return told;
}

function takeMembers(left: Left, name: string, field: DataField): unknown {
	const isSet = field.kept === 'set';
	const members = [...left].flatMap(([key, value]): [string, unknown][] => {
		const member = key.slice(name.length + 1);
		if (!key.startsWith(`${name}:`) || !isPlainKey(member)) return [];
		return (isSet ? value === true && fits(field, member) : fits(field, value))
			? [[member, value]]
			: [];
	});
	if (members.length === 0) return undefined;
	for (const [member] of members) left.delete(`${name}:${member}`);
	members.sort(([a], [b]) => compare(a, b));
	return isSet ? members.map(([member]) => member) : Object.fromEntries(members);
}

function keep(keys: Left, name: string, field: DataField, told: unknown): void {
	if (field.kept === 'text') keys.set(name, new Y.Text(String(told)));
	else if (field.kept === 'members') {
		keys.set(name, new Y.Map((told as string[]).map((member) => [member, true])));
	} else if (field.kept === 'set') {
		for (const member of told as string[]) keys.set(`${name}:${member}`, true);
	} else if (field.kept === 'numbers') {
		for (const [member, value] of Object.entries(told as Told))
			keys.set(`${name}:${member}`, value);
	} else keys.set(name, told);
}

/** The keys of a shared map that holds nothing but members. */
function membersIn(value: unknown): string[] | undefined {
	if (!(value instanceof Y.Map)) return undefined;
	const entries = [...value.entries()];
	const isClean = entries.every(([member, held]) => held === true && isId(member));
	return isClean ? entries.map(([member]) => member).sort(compare) : undefined;
}

/** Keys a schema would drop, as they mean something else to JavaScript. */
function isPlainKey(key: string): boolean {
	return !['__proto__', 'prototype', 'constructor'].includes(key);
}

const schemas = new WeakMap<DataField, Schema>();

function fits(field: DataField, value: unknown): boolean {
	const schema = schemas.get(field) ?? oneSchema(field);
	schemas.set(field, schema);
	return v.is(schema, value);
}
