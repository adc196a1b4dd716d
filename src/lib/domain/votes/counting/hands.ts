import type { RoundConfig } from '../sealed/config.ts';
import type { HandsRecord } from '../sealed/record.ts';

/** Shows of hands and beans together: what each option got, from how many people, and how many people took part. */
export interface Hands {
	given: ReadonlyMap<string, number>;
	supporters: ReadonlyMap<string, number>;
	people: number;
}

/**
 * Totals of hands and beans can stand beside dots and approvals (voting.md 2.7). They cannot enter a budget rule,
 * rankings, sheets or pairs, which need each person's ballot.
 */
export function takesHands({ kind, rule }: Pick<RoundConfig, 'kind' | 'rule'>): boolean {
	return (kind === 'dots' || kind === 'approval') && rule === 'tally';
}

/** Adds hand counts up. One that names something unknown or anything but whole numbers adds nothing at all. */
export function handsOf(config: RoundConfig, records: readonly HandsRecord[]): Hands {
	const known = new Set<string>(config.options.map(({ id }) => id));
	const [given, supporters] = [new Map<string, number>(), new Map<string, number>()];
	const add = (sums: Map<string, number>, id: string, n: number) =>
		sums.set(id, (sums.get(id) ?? 0) + n);
	let people = 0;
	for (const { totals, how, people: some } of takesHands(config) ? records : []) {
		const entries = Object.entries(totals);
		if (!isWhole(some) || !entries.every(([id, total]) => known.has(id) && isWhole(total)))
			continue;
		people += some;
		for (const [id, total] of entries) {
			add(given, id, total);
			// A hand is a person; so is a bean where each has one for an option. Several beans may be one person's.
			if (how === 'hands' || config.kind === 'approval') add(supporters, id, total);
		}
	}
	return { given, supporters, people };
}

function isWhole(value: number): boolean {
	return Number.isSafeInteger(value) && value >= 0 && value <= 1e9;
}
