import type { CarriedRow } from '#lib/domain/monitoring/carried.ts';
import { OUTCOMES, type Outcome } from '#lib/domain/monitoring/kinds.ts';

/** An idea of an earlier year with what became of it. */
export interface PastIdea extends CarriedRow {
	why: Outcome;
}

/** What happened to last year's ideas: what was done first, what nobody answered last (YEAR-20). */
export function pastIdeas(rows: readonly CarriedRow[]): PastIdea[] {
	return rows
		.filter((row): row is CarriedRow & PastIdea => row.what === 'idea' && isOutcome(row.why))
		.sort((a, b) => OUTCOMES.indexOf(a.why) - OUTCOMES.indexOf(b.why)); // stable: else as they stood
}

/** How many ideas had each outcome, in that order. */
export function outcomesIn(ideas: readonly PastIdea[]): { outcome: Outcome; count: number }[] {
	return OUTCOMES.flatMap((outcome) => {
		const count = ideas.filter(({ why }) => why === outcome).length;
		return count > 0 ? [{ outcome, count }] : [];
	});
}

function isOutcome(why: CarriedRow['why']): why is Outcome {
	return OUTCOMES.some((outcome) => outcome === why);
}
