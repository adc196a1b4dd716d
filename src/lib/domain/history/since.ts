import type { Plan } from '../plan.ts';
import { instant } from '../shared/dates.ts';
import { historyOf, type Deed } from './history.ts';
import { stateOf, touchedSince } from './touched.ts';

/** How far a plan goes, as a text that a small setting can hold: to ask later what is new since. */
export function markOf({ doc }: Plan): string {
	return [...stateOf(doc)].map((pair) => pair.map((n) => n.toString(36)).join('.')).join(' ');
}

/** The records and entries that were written since a mark, as `root id`; all, where there is no mark that can be read. */
export function writtenSince(plan: Plan, mark: string): Set<string> {
	const keys = [...touchedSince(plan, stateIn(mark)).keys()];
	return new Set(keys.filter((key) => !key.startsWith('hands '))); // a signature is no change
}

/** The newest deeds, the last one first, and how many there were since a moment, by the clocks of those who did them. */
export function latestDeeds(
	plan: Plan,
	most: number,
	since: string
): { of: number; deeds: Deed[] } {
	const all = historyOf(plan);
	const from = instant(since);
	const of = all.filter(({ at }) => at !== undefined && instant(at) >= from).length;
	return { of, deeds: all.slice(-most).reverse() };
}

function stateIn(mark: string): Map<number, number> {
	const pairs = mark.split(' ').map((pair) => pair.split('.').map((n) => parseInt(n, 36)));
	return new Map(
		pairs.flatMap(([client, clock]) =>
			Number.isSafeInteger(client) && Number.isSafeInteger(clock)
				? [[client as number, clock as number] as const]
				: []
		)
	);
}
