import * as Y from 'yjs';

import { hasBegun, planIn } from '#lib/domain/plan.ts';
import { rowIn } from '#lib/domain/seed/rows.ts';
import { readSeed } from '#lib/domain/seed/readSeed.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { authorOf, readPlanData, type DataRefusal } from '#lib/export/data/readPlanData.ts';

import type { Given } from '../command.ts';
import { refuseFile } from '../failing.ts';
import { isPacked, readWhole } from '../files.ts';
import { docOf, openPlan } from '../openPlan.ts';
import { planIdOf } from './ids.ts';
import type { Imported } from './imported.ts';
import { importTable } from './importTable.ts';

/** Reads a file in whatever form it is, or says in one sentence why not. */
export async function importFrom(file: string, given: Given): Promise<Imported> {
	const as = given.word('as');
	if (as !== undefined) return importTable(file, readWhole(file), as, given);
	return isPacked(file)
		? { opened: await openPlan(file), placed: {}, lines: [] }
		: importJson(file, readWhole(file));
}

function importJson(file: string, bytes: Uint8Array): Imported {
	const json = parsed(file, bytes);
	const label = rowIn(json) ?? {};
	if (label['format'] === 'rembuk-data') return importData(file, bytes, json);
	if (typeof label['schema'] === 'string') return importSeed(file, bytes, json);
	return refuseFile(file, 'this is neither a plan nor a seed.');
}

function importSeed(file: string, bytes: Uint8Array, json: unknown): Imported {
	const id = planIdOf(bytes);
	const draft = sown(json, id, 1);
	if (!hasBegun(draft.plan)) {
		const { where = 'its head', why = '' } = draft.report.notPlaced.at(-1) ?? {};
		refuseFile(file, `this is no planning-seed/1 that can be begun, at ${where}: ${why}.`);
	}
	const { plan, box, report } = sown(json, id, authorOf(Y.encodeStateAsUpdate(draft.plan.doc)));
	const opened = { id, plan, box, createdAt: now() };
	return { opened, placed: report.placed, lines: report.notPlaced };
}

/** The same seed by the same author is the same plan, byte for byte. */
function sown(json: unknown, id: string, author: number) {
	const [planDoc, boxDoc] = [new Y.Doc(), new Y.Doc()];
	planDoc.clientID = boxDoc.clientID = author;
	const [plan, box] = [planIn(planDoc), boxIn(boxDoc)];
	return { plan, box, report: readSeed(json, plan, box, { plan: id, prefix: 's' }) };
}

const WHY: Record<DataRefusal, string> = {
	'not-a-data-file': 'this is not the data of a plan',
	'newer-file': 'a newer Rembuk wrote this file',
	'wrong-value': 'something in the file cannot be read',
	'said-twice': 'something stands in the file twice'
};

function importData(file: string, bytes: Uint8Array, json: unknown): Imported {
	const read = readPlanData(json);
	if (!read.ok) return refuseFile(file, `${WHY[read.refusal]}, at ${read.at || 'its head'}.`);
	const plan = planIn(docOf(file, read.value));
	if (!hasBegun(plan)) return refuseFile(file, 'the plan has no head, at meta.version.');
	const said = plan.meta.get('id');
	const id = typeof said === 'string' ? said : planIdOf(bytes);
	const counts = Object.entries(json as object).flatMap(([root, rows]: [string, unknown]) =>
		Array.isArray(rows) ? [[root, rows.length] as const] : []
	);
	return { opened: { id, plan, createdAt: now() }, placed: Object.fromEntries(counts), lines: [] };
}

function parsed(file: string, bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(bytes));
	} catch {
		return refuseFile(
			file,
			'this is no plan: neither a .rembuk file nor whole JSON. A CSV needs --as ideas or --as activities.'
		);
	}
}

function now(): string {
	return new Date().toISOString();
}
