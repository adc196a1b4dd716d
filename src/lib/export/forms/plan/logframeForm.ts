import {
	logframesOf,
	type Logframe,
	type LogframeRow,
	type ActivityRow
} from '#lib/domain/actions/logframe.ts';
import type { Indicator } from '#lib/domain/actions/kinds.ts';
import type { Assumption } from '#lib/domain/objectives/kinds.ts';

import type { FormBlock, FormPaper, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, tableOf } from '../meeting/sheetWriter.ts';
import { amountText, decimalText } from './cells.ts';
import { planPaper, planWriter, type PlanWriter } from './planWriter.ts';

/** Four rows by four columns for each problem tree that says anything; what serves none of its outputs is listed below (OFFICE-19). */
export const LOGFRAME_FORM: FormKind = {
	id: 'logframe',
	title: { id: 'Kerangka logis (logframe)', en: 'Logical framework' },
	step: 'actions',
	formats: ['xlsx', 'docx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const writer = planWriter(plan, options);
		return logframesOf(plan)
			.filter(({ goal, purpose, outputs }) => goal.length + outputs.length > 0 || purpose)
			.map((frame) => paperOf(writer, frame));
	}
};

function paperOf(writer: PlanWriter, frame: Logframe): FormPaper {
	const { say, meeting } = writer;
	const sheet = {
		id: 'logframe',
		title: say('KERANGKA LOGIS', 'LOGICAL FRAMEWORK'),
		subtitle: frame.purpose?.text ?? meeting.title,
		blocks: [tableIn(writer, frame)],
		signers: []
	};
	return planPaper(writer, sheet, ['kerangka logis 4 x 4', 'four rows by four columns']);
}

function tableIn(writer: PlanWriter, frame: Logframe): FormBlock {
	const { say } = writer;
	const { goal, purpose, outputs, activities, assumptions, beside } = frame;
	const columns = [
		column('no', 'No', 12),
		column('text', say('Uraian', 'What'), 82),
		column('indicator', say('Indikator', 'Indicator'), 74),
		column('proof', say('Sumber/cara pembuktian', 'Means of verification'), 52),
		column('assumption', say('Asumsi', 'Assumptions'), 80)
	];
	const rows = [
		...level(writer, say('TUJUAN UMUM', 'GOAL'), goal, assumptions.goal),
		...level(
			writer,
			say('TUJUAN KHUSUS', 'PURPOSE'),
			purpose ? [purpose] : [],
			assumptions['purpose-goal']
		),
		...level(writer, say('KELUARAN', 'OUTPUTS'), outputs, assumptions['output-purpose']),
		...level(writer, say('KEGIATAN', 'ACTIVITIES'), activities, assumptions['activity-output']),
		...level(writer, say('PRASYARAT', 'PRECONDITIONS'), [], assumptions.precondition),
		...(beside.length === 0
			? []
			: [
					head(say('KEGIATAN LAIN DALAM RENCANA', 'OTHER ACTIVITIES OF THE PLAN')),
					...beside.map(({ name }): FormRow => ({ kind: 'line', cells: { text: name } }))
				])
	];
	return tableOf(columns, rows, '');
}

/** One row of the frame: its lines, with what has to hold for the next row above beside the first of them. */
function level(
	writer: PlanWriter,
	name: string,
	rows: readonly (LogframeRow | ActivityRow)[],
	assumed: readonly Assumption[]
): FormRow[] {
	if (rows.length === 0 && assumed.length === 0) return [];
	const assumption = assumed.map(({ text }) => `– ${text}`).join('\n') || undefined;
	const lines = rows.length > 0 ? rows : [undefined];
	return [
		head(name),
		...lines.map((row, at): FormRow => ({
			kind: 'line',
			cells: { ...(row && cellsOf(writer, row)), ...(at === 0 && { assumption }) }
		}))
	];
}

function cellsOf(writer: PlanWriter, row: LogframeRow | ActivityRow): FormRow['cells'] {
	const inputs = 'inputs' in row ? inputsOf(writer, row) : [];
	return {
		no: row.number,
		text: row.text,
		indicator:
			[...inputs, ...row.indicators.map((of) => indicatorText(writer, of))].join('\n') || undefined,
		proof: row.indicators.flatMap(({ mov }) => mov ?? []).join('\n') || undefined
	};
}

/** Of an activity what it takes stands where others have indicators. */
function inputsOf(writer: PlanWriter, { activity, inputs }: ActivityRow): string[] {
	const cost = activity.cost === undefined ? [] : [amountText(writer, activity.cost)];
	return [...cost, ...inputs.map(({ item }) => item)];
}

/** "Diare pada balita: 14 → 5 kasus". */
function indicatorText({ words }: PlanWriter, { text, baseline, target, unit }: Indicator): string {
	const values = [baseline, target].map((value) =>
		value === undefined ? '?' : decimalText(value, words)
	);
	if (baseline === undefined && target === undefined) return text;
	return `${text}: ${values.join(' → ')} ${unit ?? ''}`.trimEnd();
}

function head(label: string): FormRow {
	return { kind: 'head', label, cells: {} };
}
