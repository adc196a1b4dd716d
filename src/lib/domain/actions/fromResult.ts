import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { rawOf, recordIn } from '../shared/fields.ts';
import type { ActivityId, OptionId, RoundId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { compare, type Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import type { Option } from '../votes/round.ts';
import { activitiesOf, type ActivityRefusal } from './activities.ts';
import { takeUp } from './candidates.ts';
import { moveToList, type ListRefusal } from './lists.ts';

/** What a decision came to, as far as the plan is concerned. */
export interface Decided {
	/** The record of the round in the plan. */
	round: RoundId;
	options: readonly Option[];
	/** Funded, or chosen: they become lines of this year's plan. */
	winners: readonly OptionId[];
	/** True for a rule that spends money: what it did not fund is kept, on the waiting list. */
	isBudget: boolean;
	/** A quick round binds nobody. */
	isBinding: boolean;
	isQuorumMet: boolean;
}

/** What the group says with it. */
export interface TakingUp {
	/** Why what was not funded waits, in words its proposers can read. */
	whyWaiting: string;
	/** Why the meeting goes on although too few took part. */
	despite?: string;
	/** The hand that does it, with a new id for each line. */
	stamp: () => Stamp;
}

/** That a result was made into lines, once for each desk that did it. */
export interface TakenUp {
	at: string;
	despite?: string;
}

export type TakeUpRefusal =
	| ActivityRefusal
	| ListRefusal
	| PlanRefusal
	| WordsRefusal
	| 'not-binding'
	| 'no-quorum'
	| 'no-such-round'
	| 'nothing-chosen';

const KEY = 'takenUp:';

/**
 * Makes lines of a result in one go: the winners in this year's plan, and of a budget the others on the waiting list
 * with the reason. What is a line already is not made again. Refused for a quick round, for one where nothing was
 * chosen, and without a quorum unless the meeting says why (VOTE-84, VOTE-85).
 */
export function takeUpResult(
	plan: Plan,
	decided: Decided,
	{ whyWaiting, despite, stamp }: TakingUp
): Result<ActivityId[], TakeUpRefusal> {
	const record = recordIn(plan.rounds, decided.round);
	if (!record) return refuse('no-such-round');
	const allowed = mayTakeUp(decided, despite);
	if (!allowed.ok) return allowed;
	const why = sentence(whyWaiting);
	if (!why.ok && decided.isBudget) return why;
	const hand = stamp();
	return change(plan, hand.by, () => {
		const said = allowed.value;
		record.set(KEY + hand.by, { at: hand.at, ...(said && { despite: said }) });
		return decided.options.flatMap((option) => {
			const isWinner = decided.winners.includes(option.id);
			if (!isWinner && !decided.isBudget) return [];
			return standsAs(plan, option, isWinner ? '' : whyWaiting, stamp());
		});
	});
}

/** When a result was made into lines, and what was said with it; of several desks the first. */
export function takenUpOf(plan: Plan, round: RoundId): TakenUp | undefined {
	const record = recordIn(plan.rounds, round);
	const found = Object.entries(record ? rawOf(record) : {})
		.filter(([key]) => key.startsWith(KEY))
		.flatMap(([, value]) => readTakenUp(value));
	return found.sort((a, b) => compare(a.at, b.at))[0];
}

/** The reason the meeting gave, where it needs one. */
function mayTakeUp(
	{ isBinding, isQuorumMet, winners }: Decided,
	despite = ''
): Result<string | undefined, TakeUpRefusal> {
	if (!isBinding) return refuse('not-binding');
	if (winners.length === 0) return refuse('nothing-chosen');
	if (isQuorumMet) return done(undefined);
	const said = sentence(despite);
	if (said.ok) return said;
	return said.refusal === 'empty' ? refuse('no-quorum') : said;
}

/** The line of an option: the one there is, else a new one; with a reason it waits. */
function standsAs(plan: Plan, option: Option, whyWaiting: string, stamp: Stamp): ActivityId[] {
	const known = activitiesOf(plan).find(
		({ id, fromOption }) => id === option.ref || fromOption === option.id
	);
	const line = known ? done(known.id) : takeUp(plan, option, stamp);
	if (!line.ok) return []; // an option without readable words: the others are still taken up
	const list = whyWaiting ? 'WAITING' : 'RKP';
	const isMoved = known ? known.list !== list : list !== 'RKP';
	if (isMoved) moveToList(plan, line.value, list, whyWaiting, stamp.by);
	return [line.value];
}

function readTakenUp(value: unknown): TakenUp[] {
	const { at, despite } = Object(value) as Record<string, unknown>;
	if (typeof at !== 'string') return [];
	return [{ at, ...(typeof despite === 'string' && { despite }) }];
}
