import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { problemsOf } from '../problems/cards.ts';
import { reworded, rewriteIn } from '../problems/rewording.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn, recordsOf } from '../shared/fields.ts';
import { idIn, type ObjectiveId, type PersonId, type ProblemId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { byTime, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';
import { sharedText, wordsOf } from '../shared/text.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';

/** A problem turned over: what people will see when it is good. */
export interface Objective extends Made {
	text: string;
	/** The problem it turns over; a means that was added has none. */
	problem?: ProblemId;
}

export type ObjectiveRefusal = WordsRefusal | PlanRefusal | 'no-such-problem' | 'no-such-objective';

/**
 * Words the objective of a problem. It is kept under the problem's id, so that two devices that word it
 * apart end with one objective and not with two. `seen` is what it said when this person began to type.
 */
export function turnOver(
	plan: Plan,
	problem: ProblemId,
	text: string,
	stamp: Stamp,
	seen?: string
): Result<ObjectiveId, ObjectiveRefusal> {
	if (!problemsOf(plan).some(({ id }) => id === problem)) return refuse('no-such-problem');
	const id: string = problem;
	if (objectivesOf(plan).some((known) => known.id === id)) {
		return rewordObjective(plan, id, text, stamp.by, seen);
	}
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		writeObjective(plan, { ...stamp, id }, words.value, problem);
		return id;
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

/** Words an objective or a means anew, and keeps what others changed since this person saw it. */
export function rewordObjective(
	plan: Plan,
	id: ObjectiveId,
	text: string,
	person: PersonId,
	seen?: string
): Result<ObjectiveId, ObjectiveRefusal> {
	const record = recordIn(plan.objectives, id);
	const said = objectivesOf(plan).find((objective) => objective.id === id)?.text;
	if (!record || said === undefined) return refuse('no-such-objective');
	const words = reworded(said, text, seen);
	if (!words.ok) return words;
	if (words.value === said) return done(id);
	return change(plan, person, () => (rewriteIn(record, words.value), id));
}

/** Puts an objective or a means in the bin. The problem it turned over can be turned over anew. */
export function binObjective(
	plan: Plan,
	id: ObjectiveId,
	person: PersonId
): Result<ObjectiveId, ObjectiveRefusal> {
	const record = recordIn(plan.objectives, id);
	if (!record) return refuse('no-such-objective');
	return change(plan, person, () => (record.set('binned', true), id));
}

/** Every objective, oldest first. */
export function objectivesOf(plan: Plan): Objective[] {
	return recordsOf(plan.objectives, readObjective).sort(byTime);
}

/** The objective of each problem that has one. */
export function objectiveByProblem(plan: Plan): Map<ProblemId, Objective> {
	return byProblem(objectivesOf(plan));
}

/** The same, of objectives that are read already. */
export function byProblem(objectives: readonly Objective[]): Map<ProblemId, Objective> {
	return new Map(
		objectives.flatMap((objective) =>
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
