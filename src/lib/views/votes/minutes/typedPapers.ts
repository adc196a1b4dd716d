import type { Plan } from '#lib/domain/plan.ts';
import { signersOf } from '#lib/domain/votes/sealed/closings.ts';
import { recordsIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

/** How many ballots did not come from the voter's own hand, and how many of those a witness signed. */
export interface TypedPapers {
	paper: number;
	assisted: number;
	/** Of the paper ones, those a witness of this round compared with the paper. */
	confirmed: number;
	/** Counts of hands or beans, and how many of them a witness signed. */
	hands: number;
	handsConfirmed: number;
}

/** What was typed in for others, as the minutes say it (VOTE-83). Only papers that are counted, or blank or invalid. */
export function typedPapers(plan: Plan, { config, papers }: SealedRound): TypedPapers {
	const records = recordsIn(plan);
	const isSigned = ({ name }: { name: string }) =>
		signersOf(records, name).some((key) => config.witnesses.includes(key));
	const invalid = papers.invalid.map((each) => each.paper);
	const all = [...papers.counted, ...papers.blank, ...invalid];
	const paper = all.filter(({ record }) => record.how === 'paper');
	return {
		paper: paper.length,
		assisted: all.filter(({ record }) => record.how === 'assisted').length,
		confirmed: paper.filter(isSigned).length,
		hands: papers.hands.length,
		handsConfirmed: papers.hands.filter(isSigned).length
	};
}
