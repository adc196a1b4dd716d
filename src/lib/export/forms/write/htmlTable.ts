import { xmlText } from '../../board/xml.ts';
import type { FormColumn, FormLanguage, FormRow, FormTable } from '../form.ts';
import { cellsOf, headRowsOf, marksOf, type LaidCell } from './laid.ts';
import { isNumeric, shownValue } from './shown.ts';

/** From this many columns on the letters are smaller. */
const MANY = 10;

/** A table whose head a browser repeats on every printed page (FORM-2, FORM-5). */
export function htmlTable(table: FormTable, language: FormLanguage): string {
	const { columns, rows, empty, isDense } = table;
	const all = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => `<col style="width:${share(width / all)}%">`).join('');
	const tops = headRowsOf(columns).map(
		(row) => `<tr>${row.map((cell) => `<th${spans(cell)}>${text(cell.title)}</th>`).join('')}</tr>`
	);
	const marks = marksOf(table).map((mark) => `<td>${mark}</td>`);
	const lines = rows.map(
		(row) =>
			`<tr class="${row.kind}">${cellsOf(row, columns)
				.map((cell) => cellHtml(cell, row, language))
				.join('')}</tr>`
	);
	const nothing = `<tr><td colspan="${columns.length}">${text(empty)}</td></tr>`;
	const looks = [
		...(columns.length >= MANY || isDense ? ['many'] : []),
		...(columns.some(({ kind }) => kind === 'sign') ? ['signing'] : [])
	];
	return [
		`<table${looks.length > 0 ? ` class="${looks.join(' ')}"` : ''}><colgroup>${widths}</colgroup>`,
		`<thead>${tops.join('')}<tr class="marks">${marks.join('')}</tr></thead>`,
		`<tbody>${lines.length > 0 ? lines.join('\n') : nothing}</tbody></table>`
	].join('\n');
}

function cellHtml(
	{ column, across, label, value }: LaidCell,
	{ kind }: FormRow,
	language: FormLanguage
): string {
	const span = across > 1 ? ` colspan="${across}"` : '';
	if (!column)
		return `<td${span} class="${kind === 'head' ? 'left' : 'right'}">${text(label ?? '')}</td>`;
	return `<td${alignOf(value, column)}>${text(shownValue(value, column, language))}</td>`;
}

function alignOf(value: LaidCell['value'], column: FormColumn): string {
	if (column.key === 'no' || column.kind === 'tick' || column.kind === 'date')
		return ' class="middle"';
	return isNumeric(column) && typeof value === 'number' ? ' class="right"' : '';
}

function spans({ across, down }: { across: number; down: number }): string {
	return `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
}

function share(part: number): string {
	return (part * 100).toFixed(3);
}

function text(words: string): string {
	return xmlText(words).replaceAll('\n', '<br>');
}
