import { sha256 } from '@noble/hashes/sha2.js';
import * as v from 'valibot';
import * as Y from 'yjs';

import { PLAN_VERSION } from '#lib/domain/migrations/version.ts';
import {
	ENTRY_ROOTS,
	planIn,
	RECORD_ROOTS,
	type EntryRoot,
	type Plan,
	type RecordRoot
} from '#lib/domain/plan.ts';
import { done } from '#lib/domain/shared/result.ts';

import { ENTRY_FORMS } from './entryForms.ts';
import { META } from './olderFields.ts';
import type { PlanData } from './planData.ts';
import { DATA_VERSION, labelSchema, planSchema } from './planSchema.ts';
import { TABLES } from './tables.ts';
import { keepFields } from './tellRecord.ts';
import { untold } from './told.ts';

/** Why a file was not read as a plan. Each has words in every language. */
export type DataRefusal = 'not-a-data-file' | 'newer-file' | 'wrong-value' | 'said-twice';

/** What was wrong, and where in the file: `ideas[3].text`. */
export interface DataFault {
	ok: false;
	refusal: DataRefusal;
	at: string;
}

/**
 * Makes a plan's document from what `planData` wrote, or another program in its form. The same file gives the same
 * update, byte for byte, wherever it is read. Apply it to a document of one's own: nobody may write on as its author.
 */
export function readPlanData(json: unknown): { ok: true; value: Uint8Array } | DataFault {
	const label = v.safeParse(labelSchema, json);
	if (!label.success) return fault('not-a-data-file', pathOf(label.issues[0]));
	if (label.output.version > DATA_VERSION) return fault('newer-file', 'version');
	const read = v.safeParse(planSchema, json, { abortEarly: true });
	if (!read.success) return fault('wrong-value', pathOf(read.issues[0]));
	const data = read.output as unknown as PlanData;
	if (Number(data.meta['version'] ?? 0) > PLAN_VERSION) return fault('newer-file', 'meta.version');
	return built(data);
}

function built(data: PlanData): { ok: true; value: Uint8Array } | DataFault {
	const draft = written(data, 1);
	if (!draft.ok) return draft;
	return written(data, authorOf(draft.value));
}

function written(data: PlanData, author: number): { ok: true; value: Uint8Array } | DataFault {
	const doc = new Y.Doc();
	doc.clientID = author;
	const twice = fill(planIn(doc), data);
	return twice === undefined ? done(Y.encodeStateAsUpdate(doc)) : fault('said-twice', twice);
}

/** A plan that is only read from, of values `planData` gave and somebody left things out of. */
export function planOfData(data: PlanData): Plan {
	const plan = planIn(new Y.Doc());
	fill(plan, data);
	return plan;
}

/** Writes everything into an empty document. Answers where something is said a second time. */
function fill(plan: Plan, data: PlanData): string | undefined {
	for (const [root, entries] of Object.entries(data.other ?? {})) {
		const map = plan.doc.getMap(root);
		for (const [key, value] of Object.entries(entries)) map.set(key, untold(value));
	}
	const head = keepFields(data.meta, { fields: META, needs: [] });
	for (const [key, value] of head) plan.meta.set(key, value);
	return [...keptRecords(data), ...keptEntries(data)].find(({ root, key, value }) => {
		const map = plan[root] as Y.Map<unknown>;
		if (map.has(key)) return true;
		map.set(key, value);
		return false;
	})?.at;
}

interface Keeping {
	root: RecordRoot | EntryRoot;
	key: string;
	value: unknown;
	/** Where it stands in the file. */
	at: string;
}

function keptRecords(data: PlanData): Keeping[] {
	return RECORD_ROOTS.flatMap((root) =>
		(data[root] ?? []).map((told, n) => {
			const key = String(told['id']);
			const value = new Y.Map([['id', key], ...keepFields(told, TABLES[root])]);
			return { root, key, value, at: `${root}[${n}].id` };
		})
	);
}

function keptEntries(data: PlanData): Keeping[] {
	return ENTRY_ROOTS.flatMap((root) =>
		(data[root] ?? []).map((told, n) => {
			const [key, value] = ENTRY_FORMS[root].keep(told);
			return { root, key, value, at: `${root}[${n}]` };
		})
	);
}

/**
 * The number of a document's author, from what was written: two devices that read one file have one plan. It is not
 * taken from the file, as a newer app may make more of that, and two documents by one author must not differ.
 */
export function authorOf(update: Uint8Array): number {
	const [a = 0, b = 0, c = 0, d = 0] = sha256(update);
	return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

function fault(refusal: DataRefusal, at: string): DataFault {
	return { ok: false, refusal, at };
}

/** Where in the file, as people write it. */
function pathOf({ path }: v.BaseIssue<unknown>): string {
	const steps = (path ?? []).map(({ key }) =>
		typeof key === 'number' ? `[${key}]` : `.${String(key)}`
	);
	return steps.join('').replace(/^\./, '');
}
