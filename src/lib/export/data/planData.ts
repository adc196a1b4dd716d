import * as Y from 'yjs';
import * as v from 'valibot';

import { ENTRY_ROOTS, RECORD_ROOTS, type EntryRoot, type Plan } from '#lib/domain/plan.ts';
import type { RecordRoot } from '#lib/domain/plan.ts';
import { isId } from '#lib/domain/shared/ids.ts';
import { compare } from '#lib/domain/shared/stamp.ts';

import { ENTRY_FORMS } from './entryForms.ts';
import { isSame } from './fieldSchema.ts';
import { META } from './olderFields.ts';
import { DATA_VERSION } from './planSchema.ts';
import { TABLES } from './tables.ts';
import { tellFields } from './tellRecord.ts';
import { isPlain, tell } from './told.ts';

type Told = Record<string, unknown>;

/** A whole plan as plain values; see docs/data.md. */
export interface PlanData extends Partial<Record<RecordRoot | EntryRoot, Told[]>> {
	format: 'rembuk-data';
	version: number;
	meta: Told;
	/** What stands in a root and is no record or entry of it, by root and key. */
	other?: Record<string, Told>;
}

/**
 * Everything the shared document of a plan says now, with private cards and who wrote what: for moving a plan between
 * programs, not for giving away (that is `planJson`). How it came to be so is in the document only. The same state
 * gives the same values in the same order.
 */
export function planData(plan: Plan): PlanData {
	const other: Record<string, Told> = {};
	const data: PlanData = {
		format: 'rembuk-data',
		version: DATA_VERSION,
		meta: tellFields(plan.meta.entries(), { fields: META, needs: [] })
	};
	const put = (root: RecordRoot | EntryRoot, told: Map<string, Told | undefined>) => {
		const rows = [...told.values()].filter((row) => row !== undefined);
		if (rows.length > 0) data[root] = rows;
		const left = [...told].filter(([, row]) => row === undefined).map(([key]) => key);
		if (left.length > 0)
			other[root] = Object.fromEntries(left.map((key) => [key, tell(plan[root].get(key))]));
	};
	for (const root of RECORD_ROOTS)
		put(root, eachTold(plan[root] as Y.Map<unknown>, recordTold(root)));
	for (const root of ENTRY_ROOTS) put(root, eachTold(plan[root], entryTold(root)));
	for (const [root, entries] of unknownRoots(plan)) other[root] = entries;
	return Object.keys(other).length > 0 ? { ...data, other } : data;
}

type Teller = (key: string, value: unknown) => Told | undefined;

function eachTold(root: Y.Map<unknown>, told: Teller): Map<string, Told | undefined> {
	const sorted = [...root.entries()].sort(([a], [b]) => compare(a, b));
	return new Map(sorted.map(([key, value]) => [key, told(key, value)]));
}

function recordTold(root: RecordRoot): Teller {
	const table = TABLES[root];
	return (key, value) => {
		if (!isId(key) || !(value instanceof Y.Map) || value.get('id') !== key) return undefined;
		const fields = [...(value as Y.Map<unknown>).entries()].filter(([name]) => name !== 'id');
		const told = { id: key, ...tellFields(fields, table) };
		return table.needs.every((name) => Object.hasOwn(told, name)) ? told : undefined;
	};
}

function entryTold(root: EntryRoot): Teller {
	const { schema, ...form } = ENTRY_FORMS[root];
	return (key, value) => {
		const told = form.tell(key, value);
		if (!isPlain(told) || !v.is(schema, told)) return undefined;
		const [back, kept] = form.keep(told);
		return back === key && isSame(kept, value) ? told : undefined;
	};
}

/** Roots of a newer app. Those that are no map are left to it. */
function unknownRoots({ doc }: Plan): [string, Told][] {
	const known = new Set<string>(['meta', ...RECORD_ROOTS, ...ENTRY_ROOTS]);
	return [...doc.share.keys()]
		.filter((name) => !known.has(name))
		.sort(compare)
		.flatMap((name): [string, Told][] => {
			const entries = [...doc.getMap(name).entries()];
			const told = entries.map(([key, value]): [string, unknown] => [key, tell(value)]);
			return told.length > 0 ? [[name, Object.fromEntries(told)]] : [];
		});
}
