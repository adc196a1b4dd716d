import type { Plan } from '../plan.ts';
import { problemsOf } from '../problems/cards.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present, recordIn } from '../shared/fields.ts';
import type { ObjectiveId, PersonId, ProblemId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { reworded, rewriteIn } from '../shared/rewording.ts';
import type { Made, Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { keepHead, note, wordedAs, wordedOf, writeWording } from './wordings.ts';

/** A problem turned over: what people will see when it is good. */
export interface Objective extends Made {
	text: string;
	/** The problem it turns over; a means that was added has none. */
	problem?: ProblemId;
	/** Why the group does not need it after all (O4). */
	dropped?: string;
}

export type ObjectiveRefusal = WordsRefusal | PlanRefusal | 'no-such-problem' | 'no-such-objective';

/**
 * Words the objective of a problem. Whatever devices do apart, a problem has one: it goes by the problem's id,
 * and what each wrote first stands in it. `seen` is what it said when this person began to type.
 */
export function turnOver(
	plan: Plan,
	problem: ProblemId,
	text: string,
	stamp: Stamp,
	seen?: string
): Result<ObjectiveId, ObjectiveRefusal> {
	const card = problemsOf(plan).find(({ id }) => id === problem);
	if (!card) return refuse('no-such-problem');
	const id: string = problem;
	if (wordedAs(plan, id)) return rewordObjective(plan, id, text, stamp.by, seen);
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		writeWording(plan, stamp, { text: words.value, problem, against: card.text });
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
	return change(plan, stamp.by, () => {
		writeWording(plan, stamp, { text: words.value });
		return stamp.id;
	});
}

/**
 * Words an objective or a means anew, and keeps what others changed since this person saw it. Where several
 * wordings stood, these words stand for all of them.
 */
export function rewordObjective(
	plan: Plan,
	id: ObjectiveId,
	text: string,
	person: PersonId,
	seen?: string
): Result<ObjectiveId, ObjectiveRefusal> {
	const known = wordedAs(plan, id);
	if (!known) return refuse('no-such-objective');
	const words = reworded(known.text, text, seen);
	if (!words.ok) return words;
	if (words.value === known.text) return done(id);
	const [first] = known.standing;
	return change(plan, person, () => {
		const record = recordIn(plan.objectives, first.id);
		if (record) rewriteIn(record, words.value);
		keepHead(plan, first);
		for (const other of known.all) if (other !== first) note(plan, other, 'settled', other.text);
		const problem = problemsOf(plan).find((card) => card.id === known.problem);
		if (problem) note(plan, first, 'against', problem.text);
		return id;
	});
}

/** Puts an objective or a means in the bin. The problem it turned over can be turned over anew. */
export function binObjective(
	plan: Plan,
	id: ObjectiveId,
	person: PersonId
): Result<ObjectiveId, ObjectiveRefusal> {
	const known = wordedAs(plan, id);
	if (!known) return refuse('no-such-objective');
	return change(plan, person, () => {
		for (const wording of known.all) note(plan, wording, 'binned', true);
		return id;
	});
}

/** Every objective, oldest first. */
export function objectivesOf(plan: Plan): Objective[] {
	return wordedOf(plan).map(({ id, problem, text, all }) => {
		const { createdAt, createdBy, onBehalfOf } = all[0];
		const dropped = all.find((wording) => wording.dropped)?.dropped;
		return { id, createdAt, createdBy, text, ...present({ onBehalfOf, problem, dropped }) };
	});
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
