import { MOST_MONEY, type Money } from '../../shared/money.ts';
import { LONGEST_NAME } from '../../shared/words.ts';
import { amountOf } from '../amounts.ts';
import { SOURCES } from '../funding.ts';
import { BUDGET_LINES, type BudgetLine } from '../kinds.ts';
import type { DecimalMark } from '../volume.ts';
import {
	columnsGuessed,
	columnsIn,
	groupIn,
	isSum,
	type BudgetColumns,
	type BudgetField
} from './budgetHeads.ts';
import { pastedMoney, pastedVolume } from './pastedNumber.ts';

/** What stands out in a pasted cell; each has words in every language under `paste.`. */
export const PASTE_FINDINGS = [
	'unread',
	'two-ways',
	'amount-otherwise',
	'sum-otherwise',
	'too-long',
	'no-words',
	'unit-in-volume'
] as const;

/** A remark about one cell, or about the row. */
export interface PasteFinding {
	code: (typeof PASTE_FINDINGS)[number];
	field?: BudgetField;
	/** What it comes to, where another amount was written. */
	is?: Money | undefined;
}

/** One pasted row: what it is, what was understood, and the cells as they were. */
export interface PastedLine {
	kind: 'line' | 'heading' | 'group' | 'sum';
	cells: readonly string[];
	said: Partial<Pick<BudgetLine, BudgetField>>;
	/** Cells nobody could read, word for word: they are not lost. */
	unread: Partial<Record<BudgetField, string>>;
	findings: PasteFinding[];
	amount?: Money | undefined;
}

/** A pasted block as a budget. */
export interface PastedBudget {
	columns: BudgetColumns;
	rows: PastedLine[];
	/** What all its lines come to. */
	sum: Money;
}

/**
 * Reads a block as lines of a budget. A heading says which column is which, else their shapes do, unless somebody
 * has said it: `columns`. Rows that only name a group or add up are known as such; a sum that is something else than
 * its lines is a finding. Nothing is written, and no cell is dropped.
 */
export function pastedBudget(
	rows: readonly (readonly string[])[],
	mark: DecimalMark,
	columns?: BudgetColumns
): PastedBudget {
	const headed = rows[0] && columnsIn(rows[0]);
	const known = columns ?? headed ?? columnsGuessed(rows.filter((row) => !isSum(wordsIn(row))));
	const taken = rows.map((cells, at) =>
		at === 0 && headed ? aside('heading', cells) : lineIn(cells, known, mark)
	);
	return { columns: known, rows: taken, sum: addUp(taken) };
}

/** Gives each line the group it stands under, and each sum what it should be. */
function addUp(rows: readonly PastedLine[]): Money {
	let group: BudgetLine['group'];
	let [since, all] = [0, 0];
	for (const line of rows) {
		const amount = line.amount ?? 0;
		if (line.kind === 'line') {
			line.said = { ...(group && { group }), ...line.said };
			[since, all] = [since + amount, all + amount];
		}
		if (line.kind === 'group') group = groupIn(wordsIn(line.cells));
		if (line.kind === 'sum') line.findings.push(...offBy(line, [since, all]));
		if (line.kind === 'group' || line.kind === 'sum') since = 0;
	}
	return all;
}

function offBy({ amount }: PastedLine, sums: [since: Money, all: Money]): PasteFinding[] {
	if (amount === undefined || sums.includes(amount)) return [];
	return [{ code: 'sum-otherwise', is: sums[0] || sums[1] }];
}

function aside(kind: PastedLine['kind'], cells: readonly string[], amount?: Money): PastedLine {
	return { kind, cells, said: {}, unread: {}, findings: [], amount };
}

function lineIn(cells: readonly string[], columns: BudgetColumns, mark: DecimalMark): PastedLine {
	const at = (field: BudgetField) => cells[columns.indexOf(field)] ?? '';
	const words = wordsIn(cells);
	if (isSum(words)) return aside('sum', cells, lastMoney(cells));
	const hasNumbers = (['volume', 'unitPrice', 'reported'] as const).some((field) => at(field));
	if (!hasNumbers && groupIn(words) && filled(cells) <= 2) return aside('group', cells);
	return readLine(cells, at, mark);
}

function readLine(
	cells: readonly string[],
	at: (field: BudgetField) => string,
	mark: DecimalMark
): PastedLine {
	const line = aside('line', cells);
	const price = moneyIn(line, 'unitPrice', at('unitPrice'));
	const reported = moneyIn(line, 'reported', at('reported'));
	const unit = volumeIn(line, at('volume'), { price, amount: reported, mark });
	wordsOf(line, 'unit', at('unit') || unit);
	wordsOf(line, 'item', at('item'));
	wordsOf(line, 'account', at('account'));
	sourceIn(line, at('source'));
	const group = groupIn(at('group'));
	if (group) line.said.group = group;
	else if (at('group')) miss(line, 'group', at('group'));
	if (!line.said.item && !line.unread.item) line.findings.push({ code: 'no-words', field: 'item' });
	settle(line);
	return line;
}

/** What was said to come to stays beside what it does come to (ACTION-33). */
function settle(line: PastedLine): void {
	const { volume, unitPrice, reported } = line.said;
	line.amount = amountOf(volume, unitPrice);
	if (reported === undefined) return;
	if (line.amount === reported) delete line.said.reported;
	else line.findings.push({ code: 'amount-otherwise', field: 'reported', is: line.amount });
}

function moneyIn(
	line: PastedLine,
	field: 'unitPrice' | 'reported',
	cell: string
): Money | undefined {
	if (cell === '' || cell === '-') return undefined;
	const amount = pastedMoney(cell);
	if (amount === undefined || amount > MOST_MONEY) miss(line, field, cell);
	else line.said[field] = amount;
	return amount;
}

/** Gives the unit that stood in the same cell. */
function volumeIn(
	line: PastedLine,
	cell: string,
	beside: Parameters<typeof pastedVolume>[1]
): string {
	if (cell === '') return '';
	const read = pastedVolume(cell, beside);
	if (!read || !BUDGET_LINES.fields.volume.check(read.volume).ok) {
		miss(line, 'volume', cell);
		return '';
	}
	line.said.volume = read.volume;
	if (read.isTwoWays) line.findings.push({ code: 'two-ways', field: 'volume' });
	if (read.unit) line.findings.push({ code: 'unit-in-volume', field: 'unit' });
	return read.unit;
}

const LONGEST = { item: 120, unit: 30, account: 40 } as const;

function wordsOf(line: PastedLine, field: keyof typeof LONGEST, cell: string): void {
	if (cell === '') return;
	const read = BUDGET_LINES.fields[field].check(cell);
	if (read.ok) line.said[field] = read.value;
	else if (cell.length > LONGEST[field]) {
		line.said[field] = cell.slice(0, LONGEST[field]);
		line.unread[field] = cell;
		line.findings.push({ code: 'too-long', field });
	} else miss(line, field, cell);
}

function sourceIn(line: PastedLine, cell: string): void {
	if (cell === '') return;
	const code = SOURCES.find((each) => each === cell.toUpperCase());
	if (code === 'SWD' || /^(swadaya|gotong|self.?help)/i.test(cell)) line.said.source = 'SWD';
	else if (code || cell.length <= LONGEST_NAME) line.said.source = code ?? cell;
	else miss(line, 'source', cell);
}

function miss(line: PastedLine, field: BudgetField, cell: string): void {
	line.unread[field] = cell;
	line.findings.push({ code: 'unread', field });
}

/** The first cell of a row that is no number. */
function wordsIn(cells: readonly string[]): string {
	const words = cells.find((cell) => /\p{L}{2}/u.test(cell)) ?? '';
	return words.replace(/^([ivx]+|\d+|[a-z])[.)]\s*/i, '');
}

function filled(cells: readonly string[]): number {
	return cells.filter((cell) => cell !== '').length;
}

function lastMoney(cells: readonly string[]): Money | undefined {
	return cells
		.flatMap((cell) => (/^\W*(rp)?[\s.]*\d/i.test(cell) ? (pastedMoney(cell) ?? []) : []))
		.at(-1);
}
