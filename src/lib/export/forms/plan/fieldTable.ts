import { bidangName } from '#lib/domain/actions/bidang.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { groupBy } from '#lib/domain/shared/groupBy.ts';
import { compare } from '#lib/domain/shared/stamp.ts';

import type { FormBlock, FormRow, FormTable, FormValue } from '../form.ts';
import { partName, partOf } from './cells.ts';
import { columnsIn, type LineColumn } from './lineColumns.ts';
import type { PlanWriter, Twins } from './planWriter.ts';

/** How a table of activities is laid out. */
export interface TableLook {
	columns: readonly LineColumn[];
	/** What the row under the titles counts with; numbers unless said otherwise. */
	marks?: FormTable['marks'];
	/** In smaller letters. */
	isDense?: true;
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
	const { columns, marks = 'numbers', empty, isDense } = look;
	const rows = activities.length === 0 ? [] : rowsOf(writer, activities, look);
	const table = { columns: columnsIn(writer, columns), rows, marks, empty: writer.say(...empty) };
	return { kind: 'table', table: { ...table, ...(isDense && { isDense }) } };
}

/** The lines of a table in the order it has them, so that whoever speaks of one can say its number. */
export function inTableOrder(
	writer: PlanWriter,
	activities: readonly Activity[],
	look: Pick<TableLook, 'byPart'>
): Activity[] {
	if (!knowsFields(writer, activities)) return [...activities];
	return sectionsOf(writer, activities, look).flatMap(({ parts }) =>
		parts.flatMap(({ lines }) => lines)
	);
}

function rowsOf(writer: PlanWriter, activities: readonly Activity[], look: TableLook): FormRow[] {
	const total = sumRow('total', writer.words.total, activities, writer, look);
	if (!knowsFields(writer, activities)) return [...linesFrom(1, activities, writer, look), total];
	let no = 1;
	const fields = sectionsOf(writer, activities, look).flatMap(({ heading, subtotal, parts }) => {
		const own = parts.flatMap(({ lines }) => lines);
		const rows = parts.flatMap(({ name, lines }) => {
			const first = no;
			no += lines.length;
			return [
				...(name === undefined ? [] : [head(name)]),
				...linesFrom(first, lines, writer, look)
			];
		});
		return [head(heading), ...rows, sumRow('sub', subtotal, own, writer, look)];
	});
	return [...fields, total];
}

/** The fields of work are of Indonesian law: elsewhere they are shown only if somebody used them. */
function knowsFields({ meeting }: PlanWriter, activities: readonly Activity[]): boolean {
	return meeting.currency === 'IDR' || activities.some(({ bidang }) => bidang !== undefined);
}

/** A field of work: its parts, each with a name where the form has a heading for it. */
interface Section {
	heading: string;
	subtotal: string;
	parts: readonly { name?: string; lines: readonly Activity[] }[];
}

function sectionsOf(
	writer: PlanWriter,
	activities: readonly Activity[],
	{ byPart }: Pick<TableLook, 'byPart'>
): Section[] {
	return FIELDS.flatMap((bidang) => {
		const own = activities.filter((activity) => activity.bidang === bidang);
		if (own.length === 0) return [];
		const words = fieldWords(writer, bidang, own.length);
		return [{ ...words, parts: byPart ? partsOf(writer, own) : [{ lines: own }] }];
	});
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
	const count = say(`${lines} kegiatan`, `${lines} ${lines === 1 ? 'activity' : 'activities'}`);
	return { heading: `${words.noBidang} (${count})`, subtotal: words.subtotal('–') };
}

/** Part by part; lines without one come last. */
function partsOf({ say, language }: PlanWriter, lines: readonly Activity[]): Section['parts'] {
	const parts = groupBy(lines, (line) => partOf(line) ?? '');
	const inOrder = [...parts].sort(
		([a], [b]) => Number(a === '') - Number(b === '') || compare(partKey(a), partKey(b))
	);
	const open = say('Sub bidang belum ditentukan', 'Part of the field not said yet');
	return inOrder.map(([part, own]) => ({
		name: part === '' ? open : partName(part, language),
		lines: own
	}));
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
	return {
		kind,
		label,
		cells: Object.fromEntries(summed.map((column) => [column.key, sumOf(column, lines, writer)]))
	};
}

/** What the lines come to; where nobody said any of it, the place is left empty: nothing known is not nothing. */
function sumOf({ of }: LineColumn, lines: readonly Activity[], writer: PlanWriter): FormValue {
	const known = lines
		.map((line) => of(line, writer, 0))
		.filter((value) => typeof value === 'number');
	return known.length === 0 ? '' : known.reduce((sum, value) => sum + value, 0);
}

function head(label: string): FormRow {
	return { kind: 'head', label, cells: {} };
}
