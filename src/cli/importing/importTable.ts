import * as Y from 'yjs';

import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';
import type { Mapping, TableKind } from '#lib/export/table/columns.ts';
import { csvText } from '#lib/export/table/csvText.ts';
import { importActivities, importIdeas, type NextStamp } from '#lib/export/table/importTable.ts';
import { previewCsv, type Preview } from '#lib/export/table/previewCsv.ts';

import type { Given } from '../command.ts';
import { refuseFile, WrongUse } from '../failing.ts';
import { openPlan, type OpenedPlan } from '../openPlan.ts';
import { planIdOf } from './ids.ts';
import type { Imported } from './imported.ts';

/** Puts a table into a plan, or makes one of it. The same table in the same plan gets the same ids: twice is once. */
export async function importTable(
	file: string,
	bytes: Uint8Array,
	as: string,
	given: Given
): Promise<Imported> {
	if (as !== 'ideas' && as !== 'activities') throw new WrongUse('--as is ideas or activities.');
	const preview = previewOf(csvText(bytes), as, given);
	if (preview.rows.length === 0) {
		refuseFile(
			file,
			`no ${as} were found: no heading is known. Say which column is which with --columns.`
		);
	}
	const stamp = stampsFrom(bytes);
	const opened = given.word('into')
		? await openPlan(String(given.word('into')))
		: begun(file, bytes, given, stamp);
	const { placed, lines } = (as === 'ideas' ? importIdeas : importActivities)(
		opened.plan,
		preview,
		stamp
	);
	return { opened, placed: { [as]: placed }, lines };
}

/** `--columns name=0,cost=3` instead of guessing. */
function previewOf(text: string, kind: TableKind, given: Given): Preview {
	const said = given.word('columns');
	if (said === undefined) return previewCsv(text, kind);
	const mapping: Mapping = Object.fromEntries(
		said.split(',').map((pair) => {
			const [field = '', column] = pair.split('=');
			const at = Number(column);
			if (field === '' || !Number.isInteger(at) || at < 1) {
				throw new WrongUse(
					'--columns is like name=2,cost=5: a field and the number of its column, from 1.'
				);
			}
			return [field, at - 1];
		})
	);
	return previewCsv(text, kind, { mapping });
}

function begun(file: string, bytes: Uint8Array, given: Given, stamp: NextStamp): OpenedPlan {
	const plan = planIn(new Y.Doc());
	const title = given.word('title') ?? 'Plan';
	const { by, at } = stamp();
	const beginning = {
		title,
		village: given.word('village') ?? title,
		language: given.word('language') ?? 'id'
	};
	const answer = beginPlan(plan, beginning, { id: planIdOf(bytes), by, at });
	if (!answer.ok) return refuseFile(file, `the plan could not be begun: ${answer.refusal}.`);
	return { id: planIdOf(bytes), plan, createdAt: at };
}

/** Ids from the file's content and a count; whoever wrote the table is one pseudonym. */
function stampsFrom(bytes: Uint8Array): NextStamp {
	const [root, at] = [planIdOf(bytes).slice(0, 12), new Date().toISOString()];
	let count = 0;
	return (): Stamp => ({ id: `${root}-${(count += 1)}`, by: `${root}-scribe`, at });
}
