import { bidangName } from '#lib/domain/actions/bidang.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { groupBy } from '#lib/domain/shared/groupBy.ts';
import { compare } from '#lib/domain/shared/stamp.ts';

import type { FormBlock, FormRow, FormTable } from '../form.ts';
import { partName, partOf } from './cells.ts';
import { columnsIn, type LineColumn } from './lineColumns.ts';
import type { PlanWriter, Twins } from './planWriter.ts';

/** How a table of activities is laid out. */
export interface TableLook {
	columns: readonly LineColumn[];
	/** What the row under the titles counts with; numbers unless said otherwise. */
	marks?: FormTable['marks'];
	/** A heading over each part of a field of work, too. */
	byPart?: true;
	/** Said where there are no lines. */
	empty: Twins;
}

const FIELDS = [1, 2, 3, 4, 5, undefined] as const;

/**
 * Activities field of work by field of work, in the order of the codes, with a sum under each and one of all. Lines
 * that nobody has sorted stand under a heading of their own, counted; a plan of a country without fields of work has
 * one run of lines (OFFICE-2, OFFICE-3).
 */
export function fieldTable(
	writer: PlanWriter,
	activities: readonly Activity[],
	look: TableLook
): FormBlock {
	const { columns, marks = 'numbers', empty } = look;
	const rows = activities.length === 0 ? [] : rowsOf(writer, activities, look);
	const table = { columns: columnsIn(writer, columns), rows, marks, empty: writer.say(...empty) };
	return { kind: 'table', table };
}

function rowsOf(writer: PlanWriter, activities: readonly Activity[], look: TableLook): FormRow[] {
	const total = sumRow('total', writer.words.total, activities, writer, look);
	if (!knowsFields(writer, activities)) return [...linesFrom(1, activities, writer, look), total];
	let no = 1;
	const fields = FIELDS.flatMap((bidang) => {
		const own = activities.filter((activity) => activity.bidang === bidang);
		if (own.length === 0) return [];
		const { heading, subtotal } = fieldWords(writer, bidang, own.length);
		const lines = look.byPart ? partsFrom(no, own, writer, look) : linesFrom(no, own, writer, look);
		no += own.length;
		return [head(heading), ...lines, sumRow('sub', subtotal, own, writer, look)];
	});
	return [...fields, total];
}

/** The fields of work are of Indonesian law: elsewhere they are shown only if somebody used them. */
function knowsFields({ meeting }: PlanWriter, activities: readonly Activity[]): boolean {
	return meeting.currency === 'IDR' || activities.some(({ bidang }) => bidang !== undefined);
}

function fieldWords(
	{ words, say, language }: PlanWriter,
	bidang: number | undefined,
	lines: number
) {
	if (bidang !== undefined) {
		return {
			heading: words.field(bidang, bidangName(bidang, language)),
			subtotal: words.subtotal(String(bidang))
		};
	}
	const count = say(`${lines} kegiatan`, `${lines} activities`);
	return { heading: `${words.noBidang} (${count})`, subtotal: words.subtotal('–') };
}

/** Part by part; lines without one come last. */
function partsFrom(
	first: number,
	lines: readonly Activity[],
	writer: PlanWriter,
	look: TableLook
): FormRow[] {
	const parts = groupBy(lines, (line) => partOf(line) ?? '');
	const inOrder = [...parts].sort(
		([a], [b]) => Number(a === '') - Number(b === '') || compare(partKey(a), partKey(b))
	);
	const open = writer.say('Sub bidang belum ditentukan', 'Part of the field not said yet');
	let no = first;
	return inOrder.flatMap(([part, own]) => {
		const name = part === '' ? open : partName(part, writer.language);
		const rows = [head(name), ...linesFrom(no, own, writer, look)];
		no += own.length;
		return rows;
	});
}

/** `2.10` comes after `2.9`. */
function partKey(part: string): string {
	return part.replace(/\d+/g, (digits) => digits.padStart(3, '0'));
}

function linesFrom(
	first: number,
	lines: readonly Activity[],
	writer: PlanWriter,
	{ columns }: TableLook
): FormRow[] {
	return lines.map((activity, at) => ({
		kind: 'line',
		cells: Object.fromEntries(columns.map(({ key, of }) => [key, of(activity, writer, first + at)]))
	}));
}

function sumRow(
	kind: 'sub' | 'total',
	label: string,
	lines: readonly Activity[],
	writer: PlanWriter,
	{ columns }: TableLook
): FormRow {
	const summed = columns.filter(({ isSummed }) => isSummed);
	const sumOf = ({ of }: LineColumn) =>
		lines.reduce((sum, line) => sum + wholeIn(of(line, writer, 0)), 0);
	return {
		kind,
		label,
		cells: Object.fromEntries(summed.map((column) => [column.key, sumOf(column)]))
	};
}

function wholeIn(value: unknown): number {
	return typeof value === 'number' ? value : 0;
}

function head(label: string): FormRow {
	return { kind: 'head', label, cells: {} };
}
