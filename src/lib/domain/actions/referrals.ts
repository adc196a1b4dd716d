import { isHidden } from '../ideas/hidden.ts';
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
import { activitiesOf } from './activities.ts';
import { daysPast } from './followUps.ts';
import { REFERRALS, type Referral } from './peopleKinds.ts';
import type { Activity } from './read.ts';

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

/** What an office answered: its words, whether that is a yes, and on which day `YYYY-MM-DD`. */
export interface ReferralAnswer {
	answer: string;
	verdict?: NonNullable<Referral['verdict']>;
	on?: string;
}

/** Writes down what the office answered. An answer has words, whatever they are; what it had before goes. */
export function answerReferral(
	plan: Plan,
	id: string,
	{ answer, verdict, on }: ReferralAnswer,
	person: PersonId
): Result<string, RecordRefusal> {
	if (!answer.trim()) return refuse('empty');
	const said = { answer, verdict: verdict ?? null, answeredOn: on ?? null };
	return setIn(plan, REFERRALS, id, said, person);
}

/** Takes an answer back that stood beside the wrong letter: it is waited for again. */
export function reopenReferral(
	plan: Plan,
	id: string,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, REFERRALS, id, { answer: null, verdict: null, answeredOn: null }, person);
}

/**
 * Every letter. A topic that was taken from the words of an idea goes with them, where the idea keeps them to itself,
 * perhaps only since then (ACTION-92).
 */
export function lettersOf(plan: Plan): Referral[] {
	const quiet = ideasOf(plan).filter(isHidden);
	const words = new Map(quiet.map(({ id, text }) => [id as string, text]));
	const isQuiet = (topic: string, ideas: readonly string[] = []) =>
		ideas.some((id) => words.has(id) && topic.includes(words.get(id) ?? ''));
	return rowsOf(plan, REFERRALS).map(({ topic, ...letter }) =>
		topic === undefined || isQuiet(topic, letter.ideas) ? letter : { ...letter, topic }
	);
}

/** Everything passed on, on a day `YYYY-MM-DD`: what has waited longest beyond its day first, answered ones last. */
export function referralsOf(plan: Plan, today: string): ReferralNow[] {
	return lettersOf(plan)
		.map((referral) => {
			const open = referral.answer === undefined;
			return { ...referral, open, overdue: open ? daysPast(referral.due, today) : 0 };
		})
		.sort((a, b) => Number(b.open) - Number(a.open) || compare(a.due ?? '9', b.due ?? '9'));
}

/**
 * Tells which letter speaks of an idea or an activity: the newest that was answered, else the newest. Letters are told
 * apart by their day, those of one day by when they were written down.
 */
export function letterFor(plan: Plan): (id: string) => Referral | undefined {
	const letters = lettersOf(plan).sort((a, b) => compare(a.date ?? '', b.date ?? ''));
	const ranked = [
		...letters.filter(({ answer }) => answer === undefined),
		...letters.filter(({ answer }) => answer !== undefined)
	];
	const byId = new Map(
		ranked.flatMap((letter) =>
			[...(letter.ideas ?? []), ...(letter.activities ?? [])].map((id) => [id as string, letter])
		)
	);
	return (id) => byId.get(id);
}

/** Lines that stand on the list of another office, and no letter speaks of them (ACTION-89). */
export function lettersMissingOf(plan: Plan): Activity[] {
	const letter = letterFor(plan);
	return activitiesOf(plan).filter(({ id, list }) => list === 'REFERRED' && !letter(id));
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
