import type { Budget, PricedLine } from '#lib/domain/actions/budget.ts';

import type { FormRow } from '../form.ts';
import { amountText, numberOr } from './cells.ts';
import type { PlanWriter, Twins } from './planWriter.ts';

const GROUPS: Readonly<Record<NonNullable<PricedLine['group']>, Twins>> = {
	material: ['BAHAN', 'MATERIAL'],
	tool: ['ALAT', 'TOOLS'],
	labour: ['UPAH', 'LABOUR'],
	operational: ['OPERASIONAL', 'RUNNING COSTS']
};

/** The lines of one budget, group by group with a subtotal under each, and the total (OFFICE-10). */
export function budgetRows(writer: PlanWriter, { groups, sum }: Budget): FormRow[] {
	const { say } = writer;
	const lines = groups.flatMap(({ group, lines: own, subtotal }, at): FormRow[] => {
		const name = say(
			...(group ? GROUPS[group] : (['BELUM DIKELOMPOKKAN', 'NOT GROUPED YET'] as const))
		);
		return [
			{ kind: 'head', label: `${at + 1}. ${name}`, cells: {} },
			...own.map((line) => budgetLine(writer, line)),
			{ kind: 'sub', label: `Sub Total ${at + 1}`, cells: { amount: subtotal } }
		];
	});
	return [
		...lines,
		{ kind: 'total', label: say('TOTAL BIAYA', 'TOTAL COST'), cells: { amount: sum } }
	];
}

function budgetLine(writer: PlanWriter, line: PricedLine): FormRow {
	const { item, volume, unit, unitPrice, amount, account, paidBy } = line;
	return {
		kind: 'line',
		cells: {
			item,
			volume: numberOr(volume),
			unit,
			price: unitPrice,
			amount,
			account,
			source: paidBy,
			note: remarksOn(writer, line)
		}
	};
}

/** Who pays, what is given in kind, what has no price yet, and where a file said something else than the lines come to. */
function remarksOn(
	writer: PlanWriter,
	{ inKind, paidBy, amount, reported }: PricedLine
): string | undefined {
	const { say } = writer;
	const said = [
		inKind ? say('Swadaya, dinilai dengan uang', 'In kind, valued') : paidBy,
		amount === undefined ? say('belum lengkap', 'not complete yet') : '',
		reported !== undefined && reported !== amount
			? say(
					`di berkas asal: ${amountText(writer, reported)}`,
					`in the file: ${amountText(writer, reported)}`
				)
			: ''
	];
	return said.filter(Boolean).join('; ') || undefined;
}
