import { lastIndex } from '#lib/domain/shared/lastIndex.ts';

import type { FormRow, FormTable } from '../form.ts';

/** Longer formulas are refused by some programs; then the figure stands alone. */
const MOST_TERMS = 200;

/** The rows of a table on a sheet, from 1: where its first line stands. */
interface Place {
	first: number;
	letter: string;
}

/**
 * How the sum in a line of a table adds up, as a formula of our own addresses: the lines since the last sum, since
 * the last heading that began anew, or all. Nothing where no such lines make the figure: a figure is never changed
 * to fit (FORM-4).
 */
export function formulaOf(
	{ rows }: FormTable,
	at: number,
	key: string,
	{ first, letter }: Place
): string | undefined {
	const sum = rows[at]?.cells[key];
	if (typeof sum !== 'number') return undefined;
	for (const lines of candidates(rows, at)) {
		const worth = lines.reduce((all, line) => all + numberIn(rows[line], key), 0);
		if (worth === sum && lines.length > 0) return written(lines, first, letter);
	}
	return undefined;
}

/** Which lines a sum may be of, the likeliest first. */
function candidates(rows: readonly FormRow[], at: number): number[][] {
	const before = rows.slice(0, at);
	const lines = before.flatMap(({ kind }, row) => (kind === 'line' ? [row] : []));
	const after = (mark: number) => lines.filter((row) => row > mark);
	const lastSum = lastIndex(before, ({ kind }) => kind === 'sub');
	const lastHead = lastIndex(before, ({ kind }) => kind === 'head');
	const near = [after(lastHead), after(lastSum)];
	if (rows[at]?.kind === 'total') return [lines, ...near];
	const heads = before.flatMap(({ kind }, row) => (kind === 'head' ? [row] : [])).reverse();
	return [...near, ...heads.map(after), lines];
}

function numberIn(row: FormRow | undefined, key: string): number {
	const value = row?.cells[key];
	return typeof value === 'number' ? value : 0;
}

/** Neighbours are added as one range, so that a line put between them is counted too. */
function written(lines: readonly number[], first: number, letter: string): string | undefined {
	const ranges: [number, number][] = [];
	for (const line of lines) {
		const last = ranges.at(-1);
		if (last && last[1] === line - 1) last[1] = line;
		else ranges.push([line, line]);
	}
	if (ranges.length > MOST_TERMS) return undefined;
	return ranges
		.map(([from, to]) => `SUM(${letter}${first + from}:${letter}${first + to})`)
		.join('+');
}
