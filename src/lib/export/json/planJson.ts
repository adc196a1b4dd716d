import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { progressOf } from '#lib/domain/monitoring/progress.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Outcome, Round } from '#lib/domain/votes/round.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import { ideasForFiles } from '../ideasForFiles.ts';
import { sealedResult } from '../sealedResult.ts';
import { drawingsJson } from './drawingsJson.ts';
import { forFiles } from './forFiles.ts';
import { treesJson } from './treesJson.ts';

/** The version of this form. It goes up when a key changes its meaning, not when one is added. */
const VERSION = 1;

/**
 * Everything of a plan that the room may read, as plain values: for other programs, and for people who want to
 * look inside years later. No person is in it, not even by id, and no private card: there is only their number.
 * Money is in whole units of `currency`, a volume is a decimal as text, months are `YYYY-MM`, times ISO 8601.
 */
export function planJson(plan: Plan) {
	const { currency, language, title, village, place, year, step, createdAt } = meetingOf(plan);
	const ideas = ideasOf(plan);
	const open = ideasForFiles(ideas);
	const supporters = supportersOf(plan);
	return {
		format: 'rembuk-plan',
		version: VERSION,
		meeting: { title, village, place, year, language, currency, step, createdAt },
		ideas: open.map((idea) => ({
			...forFiles(idea),
			supporters: supporters.get(idea.id)?.size ?? 0
		})),
		withheld: { private: ideas.filter(({ status }) => status === 'private').length },
		clusters: clustersOf(plan).map(forFiles),
		trees: treesJson(plan),
		objectives: objectivesOf(plan).map(forFiles),
		rounds: roundsOf(plan).map(roundForFiles),
		sealedRounds: sealedRoundsOf(plan).map(sealedForFiles),
		activities: activitiesOf(plan).map(forFiles),
		progress: progressOf(plan).map(forFiles),
		drawings: drawingsJson(plan, open)
	};
}

/** The result is in it, the ballots it was counted from are not. */
function roundForFiles(round: Round) {
	const { result, ...rest } = forFiles(round);
	return { ...rest, ...(result && { result: withoutBallots(result) }) };
}

function withoutBallots({ rows, ballots, invalid, paper, code }: Outcome) {
	return { rows, ballots, invalid, paper, code };
}

/** What was asked, where it stands, its code and its result; no ballot and no key. */
function sealedForFiles(round: SealedRound) {
	const { state, openedAt, closing } = round;
	const { round: id, question, kind, rule, options, mode, secrecy } = round.config;
	const result = sealedResult(round);
	return {
		...{ id, question, kind, rule, options, mode, secrecy, state, openedAt },
		...(closing?.isValid && { code: closing.code }),
		...(result && { result })
	};
}

/** What `planJson` gives. */
export type PlanJson = ReturnType<typeof planJson>;
