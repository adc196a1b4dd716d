import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { problemsOf } from '../problems/cards.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn, recordsOf } from '../shared/fields.ts';
import { idIn, type ObjectiveId, type ProblemId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { byTime, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';
import { rewrite, sharedText, wordsOf } from '../shared/text.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';

/** A problem turned over: what people will see when it is good. */
export interface Objective extends Made {
	text: string;
	/** The problem it turns over; a means that was added has none. */
	problem?: ProblemId;
}

export type ObjectiveRefusal = WordsRefusal | PlanRefusal | 'no-such-problem';

/**
 * Words the objective of a problem. It is kept under the problem's id, so that two devices that word it
 * apart end with one objective and not with two.
 */
export function turnOver(
	plan: Plan,
	problem: ProblemId,
	text: string,
	stamp: Stamp
): Result<ObjectiveId, ObjectiveRefusal> {
	if (!problemsOf(plan).some(({ id }) => id === problem)) return refuse('no-such-problem');
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		const shared = recordIn(plan.objectives, problem)?.get('text');
		if (shared instanceof Y.Text) rewrite(shared, words.value);
		else writeObjective(plan, { ...stamp, id: problem }, words.value, problem);
		return problem as string;
	});
}

/** Adds a means no problem card asked for (O4). */
export function addMeans(
	plan: Plan,
	text: string,
	stamp: Stamp
): Result<ObjectiveId, ObjectiveRefusal> {
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => (writeObjective(plan, stamp, words.value), stamp.id));
}

/** Every objective, oldest first. */
export function objectivesOf(plan: Plan): Objective[] {
	return recordsOf(plan.objectives, readObjective).sort(byTime);
}

/** The objective of each problem that has one. */
export function objectiveByProblem(plan: Plan): Map<ProblemId, Objective> {
	return new Map(
		objectivesOf(plan).flatMap((objective) =>
			objective.problem ? [[objective.problem, objective] as const] : []
		)
	);
}

function writeObjective(plan: Plan, stamp: Stamp, text: string, problem?: ProblemId) {
	const record = { ...made(stamp), text: sharedText(text), ...(problem && { problem }) };
	plan.objectives.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
}

function readObjective(raw: Record<string, unknown>): Objective | undefined {
	const head = readMade(raw);
	const text = wordsOf(raw['text']);
	if (!head || text === undefined || raw['binned'] === true) return undefined;
	const problem = idIn<ProblemId>(raw['problem']);
	return { ...head, text, ...(problem && { problem }) };
}
