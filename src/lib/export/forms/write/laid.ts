import type { FormColumn, FormRow, FormTable, FormValue } from '../form.ts';

/** A cell of a head: its words, and how many columns and rows it takes. */
export interface HeadCell {
	title: string;
	/** Where it stands, from 0. */
	at: number;
	across: number;
	down: number;
}

/** A cell of a line: words of ours that take several columns, or the value of one column. */
export interface LaidCell {
	column: FormColumn | undefined;
	/** Where it stands, from 0. */
	at: number;
	across: number;
	label?: string;
	value?: FormValue;
}

/** The rows of a table's head: two where columns have a heading over them, else one (FORM-2). */
export function headRowsOf(columns: readonly FormColumn[]): HeadCell[][] {
	if (columns.every(({ group }) => group === undefined)) {
		return [columns.map(({ title }, at) => ({ title, at, across: 1, down: 1 }))];
	}
	const upper: HeadCell[] = [];
	const lower: HeadCell[] = [];
	let over: string | undefined;
	columns.forEach(({ title, group }, at) => {
		const last = upper.at(-1);
		if (group === undefined) upper.push({ title, at, across: 1, down: 2 });
		else if (group === over && last) last.across++;
		else upper.push({ title: group, at, across: 1, down: 1 });
		if (group !== undefined) lower.push({ title, at, across: 1, down: 1 });
		over = group;
	});
	return [upper, lower];
}

/** What stands under each title: numbers from 1, or letters from a (FORM-2). */
export function marksOf({ columns, marks }: FormTable): (string | number)[] {
	return columns.map((_, at) => (marks === 'numbers' ? at + 1 : letter(at)));
}

/** The cells of a line; the words of a head or a sum take the columns before the first that is filled. */
export function cellsOf({ label, cells }: FormRow, columns: readonly FormColumn[]): LaidCell[] {
	if (label === undefined) return columns.map((column, at) => valueCell(column, at, cells));
	const filled = columns.findIndex(({ key }, at) => at > 0 && cells[key] !== undefined);
	const across = filled < 0 ? columns.length : filled;
	const rest = columns.slice(across).map((column, at) => valueCell(column, across + at, cells));
	return [{ column: undefined, at: 0, across, label }, ...rest];
}

function valueCell(column: FormColumn, at: number, cells: FormRow['cells']): LaidCell {
	return { column, at, across: 1, value: cells[column.key] };
}

function letter(at: number): string {
	const last = String.fromCharCode(97 + (at % 26));
	return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}
