import type { Election } from '#lib/domain/votes/counting/election.ts';

/** Equal Shares as one writes it without a thought for rounding: plain doubles all the way. It is sometimes wrong. */
export function plainShares({ items, budget, voices, voters }: Election): number[] {
	const purses = voices.map(() => budget / voters);
	const bought: number[] = [];
	for (;;) {
		let best: { item: number; part: number; price: number } | undefined;
		for (const [item, { cost }] of items.entries()) {
			const part = bought.includes(item) ? undefined : partOf(voices, purses, item, cost);
			if (part === undefined) continue;
			const price = part / cost;
			const isBetter = !best || price < best.price || (price === best.price && cost < (items[best.item]?.cost ?? 0)); // prettier-ignore
			if (isBetter) best = { item, part, price };
		}
		if (!best) return bought;
		const { item, part } = best;
		bought.push(item);
		for (const [group, { gives }] of voices.entries()) {
			if (gives.has(item)) purses[group] = Math.max(0, (purses[group] ?? 0) - part);
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
		) // prettier-ignore
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
