import { budgetLinesOf } from '../actions/budget.ts';
import { addBudgetLine, changeBudgetLine } from '../actions/budgetLines.ts';
import { setCeiling } from '../actions/ceilings.ts';
import { RESERVATIONS } from '../actions/kinds.ts';
import { present } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { addTo } from '../shared/records.ts';
import { rowIn } from './rows.ts';
import { eachRow, type SeedRow } from './seedRow.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

const GROUPS = {
	Bahan: 'material',
	Alat: 'tool',
	Upah: 'labour',
	Operasional: 'operational',
	material: 'material',
	tool: 'tool',
	labour: 'labour',
	operational: 'operational'
} as const;

/** Writes what each source gives, what of it is spoken for, and the lines of every budget in the file. */
export function sowMoney(sowing: Sowing) {
	const { seed, plan, ids } = sowing;
	for (const [source, said] of Object.entries(rowIn(seed['ceilings']) ?? {})) {
		const stamp = stampOf(sowing, ids.hidden(`ceiling ${source}`));
		const ceiling = { source, amount: wholeIn(said, 0, 1e13) ?? -1 };
		noted(sowing, setCeiling(plan, ceiling, stamp), `ceilings.${source}`, 'ceilings');
	}
	for (const [source, said] of Object.entries(rowIn(seed['reserved']) ?? {})) {
		for (const [what, amount] of Object.entries(rowIn(said) ?? {})) {
			const stamp = stampOf(sowing, ids.hidden(`reserved ${source} ${what}`));
			const draft = { source, what, amount: wholeIn(amount, 0, 1e13) ?? -1 };
			noted(sowing, addTo(plan, RESERVATIONS, draft, stamp), `reserved.${source}`, 'reservations');
		}
	}
	for (const key of Object.keys(seed).filter((each) => each.startsWith('budgetLines'))) {
		eachRow(sowing, key, (row, at) => sowLine(sowing, row, ids.hidden(`${key} ${at}`)));
	}
}

/** A line; an amount that is not volume × price is kept beside ours. */
function sowLine(sowing: Sowing, row: SeedRow, id: string) {
	const { plan, lead, ledger } = sowing;
	const source = row.text('source');
	const stated = row.whole('amount');
	const draft = {
		activity: row.id('activity') ?? 'none',
		item: row.text('item') ?? '',
		...present({
			group: row.choice('group', GROUPS),
			volume: row.decimal('volume'),
			unit: row.text('unit'),
			unitPrice: row.whole('unitPrice'),
			source
		})
	};
	if (!noted(sowing, addBudgetLine(plan, draft, stampOf(sowing, id)), row.where, 'budgetLines'))
		return;
	const ours = budgetLinesOf(plan).find((line) => line.id === id)?.amount;
	if (stated === undefined) return;
	ledger.compare(`${row.where}.amount`, stated, ours);
	if (stated !== ours)
		noted(sowing, changeBudgetLine(plan, id, { reported: stated }, lead), row.where);
}
