import type { Criterion } from '#lib/domain/votes/counting/sheets.ts';
import type { ConfigOption, RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';

/** One line of a ballot as its voter reads it: what was chosen, and how much of it. */
export interface ChoiceLine {
	option: ConfigOption;
	/** Its place in an order, from 1. */
	place?: number;
	dots?: number;
	/** Criterion by criterion. */
	scores?: [name: string, score: number][];
	/** Preferred to this one, or the same as it. */
	over?: string;
	isSame?: boolean;
}

/** A ballot line by line: what was named only, an order from the first down, the rest in the order of the round. */
export function linesOf(
	{ options, criteria = [] }: Pick<RoundConfig, 'options' | 'criteria'>,
	says: Says
): ChoiceLine[] {
	const known = new Map(options.map((option) => [option.id, option]));
	const line = (id: string, more: Omit<ChoiceLine, 'option'> = {}): ChoiceLine[] => {
		const option = known.get(id);
		return option ? [{ option, ...more }] : [];
	};
	if ('ranking' in says) {
		return says.ranking.flatMap((tier, at) => tier.flatMap((id) => line(id, { place: at + 1 })));
	}
	if ('pairs' in says) {
		return says.pairs.flatMap(([a, b, winner]) => {
			const [first, second] = winner === b ? [b, a] : [a, b];
			return line(first, { over: known.get(second)?.label ?? '', isSame: winner === null });
		});
	}
	return options.flatMap(({ id }) => {
		if ('dots' in says) return says.dots[id] ? line(id, { dots: says.dots[id] }) : [];
		if ('approve' in says) return says.approve.includes(id) ? line(id) : [];
		if ('scores' in says && says.scores[id]) {
			return line(id, { scores: inOrder(criteria, says.scores[id]) });
		}
		return [];
	});
}

/** As they were asked: what was signed has the criteria by their letters. */
function inOrder(criteria: readonly Criterion[], row: Record<string, number>): [string, number][] {
	return criteria.flatMap(({ name }): [string, number][] => {
		const score = row[name];
		return score === undefined ? [] : [[name, score]];
	});
}
