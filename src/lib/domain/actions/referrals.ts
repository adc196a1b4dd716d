import type { IdeaStatus } from '../ideas/ideas.ts';
import { ideasOf } from '../ideas/ideas.ts';
import { IDEA_DETAILS } from '../ideas/kinds.ts';
import type { Plan } from '../plan.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { kind, type DraftOf } from '../shared/kinds.ts';
import { addTo, setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare, type Stamp } from '../shared/stamp.ts';
import { daysPast } from './followUps.ts';
import { REFERRALS, type Referral } from './peopleKinds.ts';

/** Something with an office, as it stands on a day. */
export interface ReferralNow extends Referral {
	/** True until there is an answer. */
	open: boolean;
	/** Days since the answer was due, while there is none. */
	overdue: number;
}

/** Passes something on to an office (section 1.12): ideas, activities or a topic; `empty` when it is none of them. */
export function refer(
	plan: Plan,
	draft: DraftOf<typeof REFERRALS>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	const { topic = '', ideas = [], activities = [] } = draft;
	if (!topic.trim() && ideas.length === 0 && activities.length === 0) return refuse('empty');
	return addTo(plan, REFERRALS, draft, stamp);
}

/** Writes down what the office answered, and on which day `YYYY-MM-DD`. An answer has words, whatever they are. */
export function answerReferral(
	plan: Plan,
	id: string,
	answer: string,
	on: string | undefined,
	person: PersonId
): Result<string, RecordRefusal> {
	if (!answer.trim()) return refuse('empty');
	return setIn(plan, REFERRALS, id, { answer, answeredOn: on ?? null }, person);
}

/** Everything passed on, on a day `YYYY-MM-DD`: what has waited longest beyond its day first, answered ones last. */
export function referralsOf(plan: Plan, today: string): ReferralNow[] {
	return rowsOf(plan, REFERRALS)
		.map((referral) => {
			const open = referral.answer === undefined;
			return { ...referral, open, overdue: open ? daysPast(referral.due, today) : 0 };
		})
		.sort((a, b) => Number(b.open) - Number(a.open) || compare(a.due ?? '9', b.due ?? '9'));
}

const PASSED_ON = kind('ideas', { office: IDEA_DETAILS.office, due: IDEA_DETAILS.due });

/** Ideas that were passed on and forgotten: no office has answered, and nobody said by when one should. */
export function forgottenIdeasOf(plan: Plan): IdeaId[] {
	const followed = new Set(
		rowsOf(plan, REFERRALS)
			.filter(({ answer, due }) => answer !== undefined || due !== undefined)
			.flatMap(({ ideas = [] }) => ideas)
	);
	for (const { id, due } of rowsOf(plan, PASSED_ON)) if (due !== undefined) followed.add(id);
	const isForgotten = (id: IdeaId, status: IdeaStatus) =>
		status === 'referred' && !followed.has(id);
	return ideasOf(plan).flatMap(({ id, status }) => (isForgotten(id, status) ? [id] : []));
}
