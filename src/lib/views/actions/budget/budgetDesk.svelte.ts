import type { PricedLine } from '#lib/domain/actions/budget.ts';
import { addBudgetLine, changeBudgetLine } from '#lib/domain/actions/budgetLines.ts';
import { BUDGET_LINES, type BudgetLine } from '#lib/domain/actions/kinds.ts';
import type { BudgetField } from '#lib/domain/actions/pasting/budgetHeads.ts';
import type { PastedLine } from '#lib/domain/actions/pasting/pastedBudget.ts';
import { pastedMoney, pastedVolume } from '#lib/domain/actions/pasting/pastedNumber.ts';
import { binIn, type RecordRefusal } from '#lib/domain/shared/records.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { number } from '#lib/i18n/format.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { cellDraftsOf, type CellDrafts } from '../cellDrafts.svelte.ts';
import { decimalMark } from '../columns.ts';

/** The cells of a budget line that are typed. */
export const BUDGET_CELLS = ['item', 'volume', 'unit', 'unitPrice'] as const;
export type BudgetCell = (typeof BUDGET_CELLS)[number];

/** The budget of one activity as one person fills it in: what was typed and not taken stays in its cell. */
export class BudgetDesk {
	readonly drafts: CellDrafts<RecordRefusal>;
	refusal = $state<RecordRefusal>();
	readonly #session: Session;
	readonly #activity: string;

	constructor(session: Session, activity: string) {
		this.#session = session;
		this.#activity = activity;
		this.drafts = cellDraftsOf(session, 'budget');
	}

	/** What a cell shows: what is being typed, else what the plan holds. */
	textOf(line: PricedLine, cell: BudgetCell): string {
		return this.drafts.get(`${line.id} ${cell}`)?.text ?? held(line, cell);
	}

	refusalOf({ id }: PricedLine, cell: BudgetCell): RecordRefusal | undefined {
		return this.drafts.get(`${id} ${cell}`)?.refusal;
	}

	type({ id }: PricedLine, cell: BudgetCell, text: string): void {
		this.drafts.set(`${id} ${cell}`, { text });
	}

	/** Takes what was typed; what cannot be taken stays with the reason. */
	take(line: PricedLine, cell: BudgetCell): void {
		const key = `${line.id} ${cell}`;
		const draft = this.drafts.get(key);
		if (!draft) return;
		const read = draft.text === held(line, cell) ? undefined : readCell(cell, draft.text);
		const answer = read?.ok ? this.change(line, read.value) : read;
		if (!answer || answer.ok) this.drafts.delete(key);
		else this.drafts.set(key, { ...draft, refusal: answer.refusal });
	}

	change({ id }: PricedLine, changes: Changes) {
		const { plan, person } = this.#session;
		return changeBudgetLine(plan, id, changes, person);
	}

	/** Chooses what pays for a line. */
	choose(line: PricedLine, changes: Changes): void {
		const answer = this.change(line, changes);
		this.refusal = answer.ok ? undefined : answer.refusal;
	}

	/** Adds a line to a group. False if it was refused. */
	add(item: string, group: BudgetLine['group']): string | undefined {
		const draft = { activity: this.#activity, item, ...(group && { group }) };
		const answer = addBudgetLine(this.#session.plan, draft, this.#session.stamp());
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok ? answer.value : undefined;
	}

	bin({ id }: PricedLine, reason: string): void {
		const { plan, person } = this.#session;
		const answer = binIn(plan, BUDGET_LINES, id, reason, person);
		this.refusal = answer.ok ? undefined : answer.refusal;
	}

	/**
	 * Writes a pasted block as lines. Cells nobody could read become drafts of their lines; of others the words go
	 * behind the item. Gives the places of the rows that were refused, to be mended where they are.
	 */
	takePasted(rows: readonly PastedLine[], unnamed: (row: number) => string): number[] {
		this.refusal = undefined;
		return rows.flatMap(({ kind, said, unread }, at) => {
			if (kind !== 'line') return [];
			const homeless = Object.entries(unread).filter(([field]) => !isCell(field));
			const words = [said.item ?? unnamed(at + 1), ...homeless.map(([, text]) => `[${text}]`)];
			const item = words.join(' ').slice(0, LONGEST_ITEM);
			const draft = { ...said, item, activity: this.#activity };
			const answer = addBudgetLine(this.#session.plan, draft, this.#session.stamp());
			if (!answer.ok) {
				this.refusal = answer.refusal;
				return [at];
			}
			for (const cell of BUDGET_CELLS) this.#keep(answer.value, cell, unread[cell]);
			return [];
		});
	}

	#keep(line: string, cell: BudgetCell, text: string | undefined): void {
		const read = text === undefined ? undefined : readCell(cell, text);
		if (text === undefined || !read) return;
		const refusal = read.ok ? ('too-long' as const) : read.refusal;
		this.drafts.set(`${line} ${cell}`, { text, refusal });
	}
}

const LONGEST_ITEM = 120;

function isCell(field: string): boolean {
	return (BUDGET_CELLS as readonly string[]).includes(field);
}

function held(line: PricedLine, cell: BudgetCell): string {
	const { volume, unitPrice } = line;
	if (cell === 'volume') return volume === undefined ? '' : volumeText(volume);
	if (cell === 'unitPrice') return unitPrice === undefined ? '' : number(unitPrice);
	return line[cell] ?? '';
}

/** A decimal with this language's marks, to its last place. */
export function volumeText(volume: string): string {
	const [whole = '0', places] = volume.split('.');
	return number(Number(whole)) + (places ? decimalMark() + places : '');
}

type Changes = Parameters<typeof changeBudgetLine>[2];

function readCell(cell: BudgetField, text: string): Result<Changes, RecordRefusal> {
	const written = text.trim();
	if (cell === 'item' && written === '') return refuse('empty');
	if (written === '') return done({ [cell]: null });
	if (cell === 'unitPrice') {
		const price = pastedMoney(written);
		return price === undefined ? refuse('not-money') : done({ unitPrice: price });
	}
	if (cell !== 'volume') return done({ [cell]: written });
	const read = pastedVolume(written, { mark: decimalMark() });
	if (!read) return refuse('not-a-number');
	return done(read.unit ? { volume: read.volume, unit: read.unit } : { volume: read.volume });
}
