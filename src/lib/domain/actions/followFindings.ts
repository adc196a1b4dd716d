import type { Plan } from '../plan.ts';
import { followUpsOf, isOpen } from './followUps.ts';
import { forgottenIdeasOf, lettersMissingOf, referralsOf } from './referrals.ts';
import { HEAVY, risksOf } from './risks.ts';
import { hasASeat, stakeholdersOf, type StakeholderRow } from './stakeholders.ts';

/** What is left hanging between people; each has words in every language under `finding.`. */
export const FOLLOW_FINDINGS = [
	'follow.late',
	'follow.no-owner',
	'follow.no-due',
	'follow.referral-late',
	'follow.referral-no-due',
	'follow.letter-missing',
	'follow.idea-forgotten',
	'follow.no-seat',
	'follow.talk-first',
	'follow.risk-unminded'
] as const;

/** Something to talk about: the record it is about, and by how many days it is late. */
export interface FollowFinding {
	code: (typeof FOLLOW_FINDINGS)[number];
	id: string;
	days?: number;
}

/**
 * What a meeting opens with on a day `YYYY-MM-DD`: late steps and answers, steps nobody owns, ideas passed on and
 * forgotten, and the people planners forget (sections 0, 1.8 and 1.12). None of it stops anybody.
 */
export function followFindingsOf(plan: Plan, today: string): FollowFinding[] {
	return [
		...stepFindings(plan, today),
		...referralFindings(plan, today),
		...lettersMissingOf(plan).map(({ id }) => ({ code: 'follow.letter-missing' as const, id })),
		...forgottenIdeasOf(plan).map((id) => ({ code: 'follow.idea-forgotten' as const, id })),
		...stakeholdersOf(plan).flatMap(peopleFindings),
		...risksOf(plan)
			.filter(({ weight = 0, owner, mitigation }) => weight >= HEAVY && !(owner && mitigation))
			.map(({ id }) => ({ code: 'follow.risk-unminded' as const, id }))
	];
}

function stepFindings(plan: Plan, today: string): FollowFinding[] {
	return followUpsOf(plan, today)
		.filter(isOpen)
		.flatMap(({ id, late, who, due }) => [
			...(late > 0 ? [{ code: 'follow.late' as const, id, days: late }] : []),
			...(who === undefined ? [{ code: 'follow.no-owner' as const, id }] : []),
			...(due === undefined ? [{ code: 'follow.no-due' as const, id }] : [])
		]);
}

function referralFindings(plan: Plan, today: string): FollowFinding[] {
	return referralsOf(plan, today).flatMap(({ id, open, overdue, due }): FollowFinding[] => {
		if (overdue > 0) return [{ code: 'follow.referral-late', id, days: overdue }];
		return open && due === undefined ? [{ code: 'follow.referral-no-due', id }] : [];
	});
}

/** A seat is more than being told; whoever is talked to first needs somebody who does it. */
function peopleFindings(row: StakeholderRow): FollowFinding[] {
	const { id, reminder, owner } = row;
	if (reminder === 'seat' && !hasASeat(row)) return [{ code: 'follow.no-seat', id }];
	return reminder === 'talk-first' && !owner ? [{ code: 'follow.talk-first', id }] : [];
}
