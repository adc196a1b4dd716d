import type { Election } from '#lib/domain/votes/counting/election.ts';

/** Equal Shares as one writes it without a thought for rounding: plain doubles all the way. It is sometimes wrong. */
export function plainShares({ items, budget, voices, voters }: Election): number[] {
	const purses = voices.map(() => budget / voters);
	const bought: number[] = [];
	for (;;) {
		const [best] = items
			.flatMap(({ cost }, item) => {
				const part = bought.includes(item) ? undefined : partOf(voices, purses, item, cost);
				return part === undefined ? [] : [{ item, cost, part, price: part / cost }];
			})
			.sort((a, b) => a.price - b.price || a.cost - b.cost);
		if (!best) return bought;
		bought.push(best.item);
		for (const [group, { gives }] of voices.entries()) {
			if (gives.has(best.item)) purses[group] = Math.max(0, (purses[group] ?? 0) - best.part);
		}
	}
}

function partOf(
	voices: Election['voices'],
	purses: readonly number[],
	item: number,
	cost: number
): number | undefined {
	const some = voices
		.flatMap(({ gives, count }, group) =>
			gives.has(item) ? [{ count, has: purses[group] ?? 0 }] : []
		)
		.sort((a, b) => a.has - b.has);
	let left = cost;
	let people = some.reduce((sum, { count }) => sum + count, 0);
	for (const { count, has } of some) {
		if (has * people >= left) return left / people;
		left -= has * count;
		people -= count;
	}
	return undefined;
}
