import { rootOf, type Plan } from '../plan.ts';
import type { Field } from './field.ts';
import { rawOf, recordIn, textIn } from './fields.ts';
import type { Fields, Kind, RowOf } from './kinds.ts';
import { byOrder, FIRST_PLACE } from './placed.ts';
import { rememberedIn } from './remembered.ts';
import { byTime, readMade, type Made } from './stamp.ts';
import { wordsOf } from './text.ts';
import { withoutUnreadable } from './words.ts';

type Given = Record<string, unknown>;
type AnyRow = Made & Given;

/** Every readable record of a kind that is not in the bin: by place where they have one, else oldest first. */
export function rowsOf<K extends Kind>(plan: Plan, kind: K): RowOf<K>[] {
	return allRows(plan, kind).filter((row) => (row as AnyRow)['binned'] === undefined);
}

/** The records of a kind that are in the bin, each with the reason under `binned`. */
export function binnedRowsOf<K extends Kind>(
	plan: Plan,
	kind: K
): (RowOf<K> & { binned: string })[] {
	return allRows(plan, kind).filter(
		(row): row is RowOf<K> & { binned: string } => (row as AnyRow)['binned'] !== undefined
	);
}

/** One record of a kind, if it is there and not in the bin. */
export function rowOf<K extends Kind>(plan: Plan, kind: K, id: string): RowOf<K> | undefined {
	const record = recordIn(rootOf(plan, kind.root), id);
	return record && standing(kind, rawOf(record));
}

/** Reads a record that is not in the bin. */
export function standing<K extends Kind>(kind: K, raw: Given): RowOf<K> | undefined {
	const row = readRow(kind, raw);
	return row && (row as AnyRow)['binned'] === undefined ? row : undefined;
}

/** Reads a record. A field that holds something else is left out; one the record needs makes it no record. */
export function readRow<K extends Kind>(kind: K, raw: Given): RowOf<K> | undefined {
	const head = readMade(raw);
	if (!head) return undefined;
	const row: AnyRow = { ...emptied(kind, raw), ...head, ...readFields(kind.fields, raw) };
	if (kind.fields['order']) row['order'] ??= FIRST_PLACE;
	if (kind.needs.some((name) => row[name] === undefined)) return undefined;
	if (raw['binned'] !== undefined && raw['binned'] !== false)
		row['binned'] = textIn(raw['binned']) ?? 'binned';
	return row as RowOf<K>;
}

/** The words a record needs and two hands at once may have emptied: a record is not lost for that. */
function emptied({ fields, needs }: Kind, raw: Given): Given {
	const texts = needs.filter(
		(name) => fields[name]?.kept === 'text' && wordsOf(raw[name]) !== undefined
	);
	return Object.fromEntries(texts.map((name) => [name, '']));
}

/** The fields that are said, each as its table has it; anything else a peer wrote is left out. */
export function readFields(fields: Fields, raw: Given): Given {
	const values: Given = {};
	for (const [name, field] of Object.entries(fields)) {
		const value = readField(field, name, raw);
		if (value !== undefined) values[name] = value;
	}
	return values;
}

/** Of thousands of records only those that changed are read anew; nobody may write to a row. */
function allRows<K extends Kind>(plan: Plan, kind: K): readonly RowOf<K>[] {
	const order = kind.fields['order'] ? byOrder : byTime;
	const read = readerOf(kind);
	return rememberedIn(
		rootOf(plan, kind.root),
		read,
		order as (a: unknown, b: unknown) => number
	) as readonly RowOf<K>[];
}

const READERS = new WeakMap<Kind, (raw: Given) => unknown>();

/** One reader for each kind: what is remembered goes by who read it. */
function readerOf(kind: Kind): (raw: Given) => unknown {
	const known = READERS.get(kind) ?? ((raw) => Object.freeze(readRow(kind, raw)));
	READERS.set(kind, known);
	return known;
}

function readField(field: Field<unknown>, name: string, raw: Given): unknown {
	if (field.kept === 'whole') return taken(field, raw[name]);
	if (field.kept === 'text') return typed(raw[name]);
	const members = Object.entries(raw).flatMap(([key, value]) => {
		if (!key.startsWith(`${name}:`)) return [];
		const member = key.slice(name.length + 1);
		const kept =
			field.kept === 'set' ? value === true && taken(field, member) : taken(field, value);
		return kept === undefined || kept === false ? [] : [[member, kept] as const];
	});
	if (members.length === 0) return undefined;
	members.sort(([a], [b]) => (a < b ? -1 : 1));
	return field.kept === 'set' ? members.map(([member]) => member) : Object.fromEntries(members);
}

/** What two people typed at once may be longer than one may type: it is shown, and can be mended. */
function typed(value: unknown): string | undefined {
	return withoutUnreadable(wordsOf(value) ?? '').trim() || undefined;
}

function taken(field: Field<unknown>, value: unknown): unknown {
	if (value === undefined || value === null || value === '') return undefined;
	const checked = field.check(value);
	return checked.ok ? checked.value : undefined;
}
