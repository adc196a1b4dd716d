import type { Referral } from '../actions/peopleKinds.ts';
import type { Activity } from '../actions/read.ts';
import { letterFor } from '../actions/referrals.ts';
import { fatesOf, type Fate } from '../ideas/fates.ts';
import { isHidden } from '../ideas/hidden.ts';
import { ideasOf } from '../ideas/ideas.ts';
import type { Plan } from '../plan.ts';
import { present } from '../shared/fields.ts';
import type { IdeaId } from '../shared/ids.ts';
import type { FullReport, Outcome } from './kinds.ts';
import { lastReportsOf } from './reports.ts';
import { activitiesFor } from './served.ts';

/** What became of one idea, for the first screen of the next meeting (section 1.13). */
export interface IdeaOutcome {
	idea: IdeaId;
	/** The words that were said. */
	text: string;
	outcome: Outcome;
	reason?: string;
	/** Where it was passed on to, by when an answer is due `YYYY-MM-DD`, and what it said. */
	office?: string;
	due?: string;
	answer?: string;
	/** Whether that is a yes, where somebody said so. */
	verdict?: NonNullable<Referral['verdict']>;
	/** The idea it stands with: its outcome is that one's. */
	with?: IdeaId;
	/** The lines of the plan that answer it, each with the percent done where somebody has reported. */
	activities: { id: string; name: string; percent?: number }[];
}

/** What happened to each idea of this year, oldest first. What the room may not see is not among them. */
export function ideaOutcomesOf(plan: Plan): IdeaOutcome[] {
	const ideas = ideasOf(plan);
	const fates = fatesOf(plan);
	const outcome = outcomes(plan);
	const hidden = new Set(ideas.filter(isHidden).map(({ id }) => id));
	return ideas.flatMap(({ id, text }) => {
		const fate = fates.get(id);
		const head = fate?.with ?? id;
		if (!fate || hidden.has(id) || hidden.has(head)) return [];
		return [
			{ idea: id, text, ...present({ with: fate.with }), ...outcome(head, fate.then ?? fate) }
		];
	});
}

/** What was decided on the idea itself; whatever the plan does beside it is not its answer. */
const DECIDED: Partial<Record<Fate['code'], Outcome>> = {
	parked: 'parked',
	rejected: 'rejected',
	needs_clarification: 'unclear'
};

function outcomes(plan: Plan) {
	const served = activitiesFor(plan);
	const last = lastReportsOf(plan);
	const letter = letterFor(plan);
	return (id: IdeaId, fate: Fate) => {
		const { code, activity } = fate;
		const isOpen = code !== 'referred' && !DECIDED[code];
		const lines = isOpen ? served(id, activity) : [];
		const became = isOpen ? planned(lines, last) : (DECIDED[code] ?? 'referred');
		const sent = lettersOn(became, [id, ...lines.map((line) => line.id)], letter);
		const isAnswered = became === 'referred' && sent?.answer !== undefined;
		return {
			outcome: isAnswered ? ('answered' as const) : became,
			...present({ reason: fate.reason }),
			...told(fate, sent),
			activities: lines.map((line) => ({
				id: line.id,
				name: line.name,
				...present({ percent: last.get(line.id)?.physical })
			}))
		};
	};
}

/** Where this year's plan does not answer an idea, the letter about it or about a line that does (YEAR-30). */
function lettersOn(
	became: Outcome,
	ids: readonly string[],
	letter: (id: string) => Referral | undefined
): Referral | undefined {
	if (!ELSEWHERE.has(became)) return undefined;
	const letters = ids.flatMap((id) => letter(id) ?? []);
	return letters.find(({ answer }) => answer !== undefined) ?? letters[0];
}

const ELSEWHERE = new Set<Outcome>(['referred', 'du-rkp', 'waiting']);

/** What the letter knows; what was written on the idea itself goes before it. */
function told({ office, due }: Fate, sent: Referral | undefined) {
	return present({
		office: office ?? sent?.office,
		due: due ?? sent?.due,
		answer: sent?.answer,
		verdict: sent?.verdict
	});
}

/** This year's plan speaks first; where it has nothing, the list that is nearest to it. */
function planned(lines: readonly Activity[], last: ReadonlyMap<string, FullReport>): Outcome {
	const own = lines.filter(({ list }) => list === 'RKP');
	if (own.length > 0) {
		if (own.every(({ id }) => last.get(id)?.physical === 100)) return 'done';
		return own.some(({ id }) => (last.get(id)?.physical ?? 0) > 0) ? 'unfinished' : 'planned';
	}
	const lists = new Set(lines.map(({ list }) => list));
	if (lists.has('DU-RKP')) return 'du-rkp';
	return lists.has('WAITING') ? 'waiting' : lists.has('REFERRED') ? 'referred' : 'open';
}
