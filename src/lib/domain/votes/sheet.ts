import type { OptionId } from '../shared/ids.ts';
import { compare } from '../shared/stamp.ts';
import type { Definition, GroupAnswer, ResultRow } from './definition.ts';
import type { Option } from './round.ts';

type Values = Map<OptionId, number>;

/**
 * What a group's one answer comes to: a sheet by the sum of its scores, pairs by wins, approvals by votes. Ranks are
 * 1, 2, 2, 4; an option nobody answered for has none. With a ceiling, the best go first and what no longer fits is skipped.
 */
export function sheetResult(
	{ options, settings }: Pick<Definition, 'options' | 'settings'>,
	answer: GroupAnswer,
	order: readonly OptionId[] = []
): ResultRow[] {
	const values = sums(answer) ?? wins(answer) ?? votes(answer) ?? new Map<OptionId, number>();
	const known = options.filter(({ id }) => values.has(id) || answer.approvals);
	const rows = known.map(({ id }) => ({ option: id, value: values.get(id) ?? 0 }));
	const ranked = rows
		.map((row) => ({ ...row, rank: 1 + rows.filter(({ value }) => value > row.value).length }))
		.sort((a, b) => a.rank - b.rank || placeIn(order, a.option) - placeIn(order, b.option));
	const ceiling = settings['ceiling'];
	return ceiling === undefined ? ranked : withinCeiling(ranked, options, ceiling);
}

function sums({ scores }: GroupAnswer): Values | undefined {
	if (!scores) return undefined;
	return new Map(
		Object.entries(scores).map(([option, each]) => [option, each.reduce((sum, n) => sum + n, 0)])
	);
}

function wins({ pairs }: GroupAnswer): Values | undefined {
	if (!pairs) return undefined;
	const values: Values = new Map();
	for (const [a, b, winner] of pairs) {
		for (const option of [a, b]) {
			values.set(option, (values.get(option) ?? 0) + (option === winner ? 1 : 0));
		}
	}
	return values;
}

function votes({ approvals }: GroupAnswer): Values | undefined {
	if (!approvals) return undefined;
	const values: Values = new Map();
	for (const { options, count } of approvals) {
		for (const option of new Set(options)) values.set(option, (values.get(option) ?? 0) + count);
	}
	return values;
}

function withinCeiling(
	rows: readonly Omit<ResultRow, 'funded'>[],
	options: readonly Option[],
	ceiling: number
): ResultRow[] {
	let left = ceiling;
	return rows.map((row) => {
		const cost = options.find(({ id }) => id === row.option)?.cost ?? 0;
		if (row.value === 0 || cost > left) return row;
		left -= cost;
		return { ...row, funded: true };
	});
}

/** The order a group settled a tie in; whoever is not in it comes after, in the order of the options. */
function placeIn(order: readonly OptionId[], option: OptionId): number {
	const at = order.indexOf(option);
	return at < 0 ? order.length : at;
}

/** The options of a circle in pairs, A over B over C over A: no order follows from the comparisons. Smallest first. */
export function circleIn({ pairs = [] }: GroupAnswer): OptionId[] | undefined {
	const beats = (a: OptionId, b: OptionId) =>
		pairs.some(([x, y, winner]) => winner === a && a !== b && [x, y].includes(b));
	const all = [...new Set(pairs.flatMap(([a, b]) => [a, b]))].sort(compare);
	for (const a of all) {
		for (const b of all.filter((other) => beats(a, other))) {
			const c = all.find((other) => beats(b, other) && beats(other, a));
			if (c !== undefined) return [a, b, c];
		}
	}
	return undefined;
}
