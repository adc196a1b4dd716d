import { logframesOf } from '#lib/domain/actions/logframe.ts';
import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { quorum, quorumRuleOf } from '#lib/domain/meeting/quorum.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { definitionsOf } from '#lib/domain/votes/definitions.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';
import { planData } from '#lib/export/data/planData.ts';

import type { OpenedPlan } from '../openPlan.ts';
import { followedShown } from './followedShown.ts';
import { ideasShown } from './ideasShown.ts';
import { moneyShown } from './moneyShown.ts';
import { objectivesShown, treesShown } from './treesShown.ts';

/** All that can be said of a plan on a day `YYYY-MM-DD`; docs/commands.md says what each part means. */
export function inspected({ id, plan, box, createdAt }: OpenedPlan, on: string) {
	const data = planData(plan);
	return {
		format: 'rembuk-inspect',
		version: 1,
		file: { id, createdAt, ballots: box?.ballots.size ?? 0 },
		meeting: meetingOf(plan),
		counts: countsIn(data),
		sittings: sittingsShown(plan),
		ideas: ideasShown(plan),
		trees: treesShown(plan),
		objectives: objectivesShown(plan),
		rounds: roundsShown(plan),
		money: moneyShown(plan),
		logframes: logframesOf(plan),
		followed: followedShown(plan, on),
		data
	};
}

/** What `inspected` gives. */
export type Inspected = ReturnType<typeof inspected>;

function countsIn(data: object): Record<string, number> {
	return Object.fromEntries(
		Object.entries(data).flatMap(([root, rows]: [string, unknown]) =>
			Array.isArray(rows) ? [[root, rows.length]] : []
		)
	);
}

function sittingsShown(plan: Plan) {
	return sittingsOf(plan).map((sitting) => {
		const came = attendanceOf(plan, sitting.id);
		return { ...sitting, came, quorum: came && quorum(quorumRuleOf(sitting), came) };
	});
}

/** Rounds of every method; of one with dots also what was counted when it was closed. */
function roundsShown(plan: Plan) {
	const counted = new Map(roundsOf(plan).map((round) => [round.id, round.result]));
	return definitionsOf(plan).map((round) => ({ ...round, counted: counted.get(round.id) }));
}
