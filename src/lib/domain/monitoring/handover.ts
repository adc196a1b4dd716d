import type { Plan } from '../plan.ts';
import { groupBy } from '../shared/groupBy.ts';
import { rowsOf } from '../shared/rows.ts';
import { byTime, compare } from '../shared/stamp.ts';
import { HANDOVER, type HandoverScore } from './kinds.ts';

/** What shows that a village stands on its own (section 1.12); each has words under `handover.`. Others may be added in words. */
export const HANDOVER_CRITERIA = [
	'residents-chair',
	'books-open',
	'fees-cover',
	'substitutes',
	'women-in-core',
	'plan-without-facilitator',
	'links-kept',
	'data-held'
] as const;

/** The most a criterion can score: fully theirs. */
export const FULL_SCORE = 3;

/** The score card of one day. */
export interface HandoverCard {
	/** `YYYY-MM-DD`; nothing for scores without a day, which come first. */
	date?: string;
	scores: HandoverScore[];
	total: number;
	/** What the total would be if everything were fully theirs. */
	most: number;
	/** Points more than on the card before, counting what both score. Nothing on the first, or where they share nothing. */
	trend?: number;
}

/** The hand-over cards, earliest first. Scored twice on a day, the later one counts, and everywhere the same. */
export function handoverOf(plan: Plan): HandoverCard[] {
	const byDay = groupBy(rowsOf(plan, HANDOVER), ({ date }) => date ?? '');
	const days = [...byDay].sort(([a], [b]) => compare(a, b));
	let before: HandoverScore[] = [];
	return days.map(([date, rows]) => {
		const scores = lastOfEach(rows);
		const trend = trendOf(before, scores);
		before = scores;
		const total = scores.reduce((sum, { score }) => sum + score, 0);
		const most = scores.length * FULL_SCORE;
		return { ...(date && { date }), scores, total, most, ...(trend !== undefined && { trend }) };
	});
}

/** In the order of the card: by place, the later of two scores of one criterion in the place of the first. */
function lastOfEach(rows: readonly HandoverScore[]): HandoverScore[] {
	return [...groupBy(rows, ({ criterion }) => criterion).values()].flatMap(
		(scored) => [...scored].sort(byTime).at(-1) ?? []
	);
}

function trendOf(
	before: readonly HandoverScore[],
	now: readonly HandoverScore[]
): number | undefined {
	const was = new Map(before.map(({ criterion, score }) => [criterion, score]));
	const shared = now.flatMap(({ criterion, score }) => {
		const earlier = was.get(criterion);
		return earlier === undefined ? [] : [score - earlier];
	});
	return shared.length > 0 ? shared.reduce((sum, more) => sum + more, 0) : undefined;
}
