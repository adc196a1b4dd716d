import { meetingOf, type Meeting } from '#lib/domain/meeting/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { plainText } from '../../plainText.ts';
import { exportWords } from '../../words/exportWords.ts';
import type { ColumnKind, FormBlock, FormColumn, FormPaper, FormRow, FormTable } from '../form.ts';
import type { FormOptions } from '../formKind.ts';

/** A line to write on by hand, where nothing is known. */
export const DOTS = '.'.repeat(40);

/** What every form of the meeting is written with. */
export interface SheetWriter extends FormOptions {
	plan: Plan;
	meeting: Meeting;
	/** Both twins of a text stand side by side where it is used, so that none is ever without the other. */
	say: (indonesian: string, english: string) => string;
}

/** Takes the plan and the language in hand. */
export function sheetWriter(plan: Plan, options: FormOptions): SheetWriter {
	const say = (indonesian: string, english: string) =>
		options.language === 'id' ? indonesian : english;
	return { ...options, plan, meeting: meetingOf(plan), say };
}

/** What is special about one paper. */
export type Sheet = Pick<FormPaper, 'id' | 'title' | 'blocks' | 'signers'> &
	Partial<Pick<FormPaper, 'subtitle' | 'direction' | 'placeAndDay' | 'isOneSheet'>>;

/** A whole paper with letterhead and edition. All text of it is plain: what XML forbids is gone (PAPER-3). */
export function paperOf(writer: SheetWriter, sheet: Sheet): FormPaper {
	const paper: FormPaper = {
		language: writer.language,
		letterhead: letterhead(writer),
		direction: 'portrait',
		paper: 'F4',
		currency: writer.meeting.currency,
		edition: writer.say('edisi 1', 'edition 1'),
		...sheet
	};
	return cleaned(paper);
}

function letterhead({ meeting, language }: SheetWriter): string[] {
	const { letterhead: names, unknownLines } = exportWords(language);
	const place = { village: meeting.village, ...meeting.place };
	return (['village', 'district', 'regency', 'province'] as const).flatMap((level) => {
		const name = place[level];
		if (name) return [`${names[level]} ${name.toUpperCase()}`];
		return unknownLines ? [`${names[level]} ${DOTS}`] : [];
	});
}

function cleaned<T>(value: T): T {
	if (typeof value === 'string') return plainText(value) as T;
	if (Array.isArray(value)) return value.map(cleaned) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, cleaned(inner)])
	) as T;
}

/** A column of a table. */
export function column(
	key: string,
	title: string,
	width: number,
	kind: ColumnKind = 'text',
	group?: string
): FormColumn {
	return { key, title, kind, width, ...(group !== undefined && { group }) };
}

/** A table with its number row; its lines are counted in the column `no`. */
export function numberedTable(
	writer: SheetWriter,
	columns: readonly FormColumn[],
	rows: readonly FormRow['cells'][],
	empty = writer.say('Belum ada.', 'Nothing yet.')
): FormBlock {
	const lines = rows.map((cells, at): FormRow => ({
		kind: 'line',
		cells: { no: at + 1, ...cells }
	}));
	return tableOf(columns, lines, empty);
}

/** A table whose lines are ready. */
export function tableOf(
	columns: readonly FormColumn[],
	rows: readonly FormRow[],
	empty: string
): FormBlock {
	const table: FormTable = { columns, rows, marks: 'numbers', empty };
	return { kind: 'table', table };
}

/** A list with numbers, or lines to write on where there is nothing. */
export function listOrLines(items: readonly string[], count = 3): FormBlock {
	return items.length > 0 ? { kind: 'list', items, marks: 'numbers' } : { kind: 'lines', count };
}

/** A heading. */
export function heading(text: string): FormBlock {
	return { kind: 'heading', text };
}

/** A paragraph. */
export function paragraph(text: string): FormBlock {
	return { kind: 'text', text };
}

/** Rows of "name : value"; what is not known is a line to write on. */
export function pairs(
	all: readonly (readonly [name: string, value: string | number | undefined])[]
): FormBlock {
	const filled = all.map(([name, value]) => ({
		name,
		value: value === undefined || value === '' ? DOTS : String(value)
	}));
	return { kind: 'pairs', pairs: filled };
}
