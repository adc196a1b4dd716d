import type { BallotBox } from '#lib/domain/votes/box.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { ofRound, recordsIn } from '#lib/domain/votes/sealed/ledger.ts';
import { sortedPapers } from '#lib/domain/votes/sealed/papers.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { slipNumber } from '#lib/domain/votes/sealed/slips.ts';

/** The numbers of the slips whose ballot came after the closing, smallest first, so that the desk can ask whose they are (VOTE-82). */
export function lateSlips(plan: Plan, box: BallotBox | undefined, round: SealedRound): number[] {
	const { config, closing, voided } = round;
	const papers = sortedPapers(config, ofRound(recordsIn(plan, box), round.name), new Set(voided));
	const listed = new Set(closing?.papers);
	const all = [...papers.counted, ...papers.blank, ...papers.invalid.map(({ paper }) => paper)];
	return all
		.filter(({ name }) => !listed.has(name))
		.map(({ record }) => slipNumber(config, record.key))
		.filter((number) => number > 0)
		.sort((a, b) => a - b);
}
