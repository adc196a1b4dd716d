import type { Plan } from '../plan.ts';
import { instant } from '../shared/dates.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { addTo, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf, rowsOf } from '../shared/rows.ts';
import { byTime, type Stamp } from '../shared/stamp.ts';
import { QUORUM_STEPS, SITTINGS, type QuorumStep, type Sitting } from './kinds.ts';

export type QuorumRefusal =
	RecordRefusal | 'quorum-not-met' | 'still-waiting' | 'not-a-second-meeting';

/** A quorum rule with everything it leaves open filled in from a published district rule: two thirds of the invited, three hours, three days, the second meeting proceeds (section 1.1). */
export interface QuorumRule {
	basis: 'invited' | 'fixed' | 'none';
	part: number;
	of: number;
	minPresent: number;
	minWomen: number;
	firstWaitMinutes: number;
	reconveneWithinDays: number;
	secondProceeds: boolean;
}

/** Whether enough people are there, and how many are missing. */
export interface Quorum {
	isMet: boolean;
	/** People needed by the rule. */
	needed: number;
	missing: number;
	missingWomen: number;
}

/** The rule of a sitting. */
export function quorumRuleOf(sitting: Sitting): QuorumRule {
	return {
		basis: sitting.quorumBasis ?? 'invited',
		part: sitting.quorumPart ?? 2,
		of: sitting.quorumOf ?? 3,
		minPresent: sitting.minPresent ?? 0,
		minWomen: sitting.minWomen ?? 0,
		firstWaitMinutes: sitting.firstWaitMinutes ?? 180,
		reconveneWithinDays: sitting.reconveneWithinDays ?? 3,
		secondProceeds: sitting.secondProceeds !== 'no'
	};
}

/** Measures people against a rule. Fractions are compared whole: two thirds of 65 are 44, and 43 are too few. */
export function quorum(
	rule: QuorumRule,
	people: { invited: number; present: number; presentF: number }
): Quorum {
	const share = Math.ceil((people.invited * rule.part) / rule.of);
	const byBasis = { none: 0, fixed: rule.minPresent, invited: Math.max(share, rule.minPresent) };
	const needed = byBasis[rule.basis];
	const missing = Math.max(0, needed - people.present);
	const women = rule.basis === 'none' ? 0 : rule.minWomen;
	const missingWomen = Math.max(0, women - people.presentF);
	return { isMet: missing === 0 && missingWomen === 0, needed, missing, missingWomen };
}

/**
 * Writes down a step about the quorum. Opening needs enough people; proceeding without them needs a second meeting
 * whose rule allows it; putting off needs the first wait to be over.
 */
export function takeQuorumStep(
	plan: Plan,
	draft: DraftOf<typeof QUORUM_STEPS>,
	stamp: Stamp
): Result<string, QuorumRefusal> {
	const refusal = quorumStepRefusal(plan, draft);
	return refusal ? refuse(refusal) : addTo(plan, QUORUM_STEPS, draft, stamp);
}

/** Why a step about the quorum may not be taken; nothing where it may. */
export function quorumStepRefusal(
	plan: Plan,
	draft: DraftOf<typeof QUORUM_STEPS>
): QuorumRefusal | undefined {
	const sitting = rowOf(plan, SITTINGS, draft.sitting);
	if (!sitting) return 'no-such-record';
	const rule = quorumRuleOf(sitting);
	const { isMet } = quorum(rule, peopleIn(draft, sitting));
	if (draft.step === 'open' && !isMet) return 'quorum-not-met';
	if (draft.step === 'proceed' && !(rule.secondProceeds && isSecondMeeting(plan, sitting.id))) {
		return 'not-a-second-meeting';
	}
	return draft.step === 'reconvene' && isStillWaiting(plan, sitting, draft.at)
		? 'still-waiting'
		: undefined;
}

/** What was done about the quorum of a sitting, in the order of time. */
export function quorumStepsOf(plan: Plan, sitting: string): QuorumStep[] {
	return rowsOf(plan, QUORUM_STEPS)
		.filter((step) => step.sitting === sitting)
		.sort((a, b) => instant(a.at) - instant(b.at) || byTime(a, b));
}

/** True for a sitting that another one was put off to. */
export function isSecondMeeting(plan: Plan, sitting: string): boolean {
	return rowsOf(plan, QUORUM_STEPS).some(
		({ step, next }) => step === 'reconvene' && next === sitting
	);
}

function peopleIn(draft: DraftOf<typeof QUORUM_STEPS>, sitting: Sitting) {
	return {
		invited: draft.invited ?? sitting.invited ?? 0,
		present: draft.present ?? sitting.present ?? 0,
		presentF: draft.presentF ?? sitting.presentF ?? 0
	};
}

/** Until when too few wait before they are put off (MEETING-12), in seconds since 1970; nothing where nobody waits. */
export function waitsUntil(plan: Plan, sitting: Sitting): number | undefined {
	const wait = quorumStepsOf(plan, sitting.id).find(({ step }) => step === 'wait');
	return wait && instant(wait.at) + quorumRuleOf(sitting).firstWaitMinutes * 60;
}

function isStillWaiting(plan: Plan, sitting: Sitting, at: string): boolean {
	return instant(at) < (waitsUntil(plan, sitting) ?? 0);
}
