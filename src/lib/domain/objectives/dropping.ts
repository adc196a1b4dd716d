import type { Plan } from '../plan.ts';
import { treesOf } from '../problems/tree.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { ObjectiveId, PersonId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { note, wordedAs } from './wordings.ts';

export type DropRefusal =
	PlanRefusal | WordsRefusal | 'no-such-objective' | 'no-reason' | 'is-core';

/** Says why an objective is not needed (O4). It stays in sight, and what it joined stays joined. */
export function dropObjective(
	plan: Plan,
	id: ObjectiveId,
	reason: string,
	person: PersonId
): Result<ObjectiveId, DropRefusal> {
	const known = wordedAs(plan, id);
	if (!known) return refuse('no-such-objective');
	if (isCore(plan, id)) return refuse('is-core');
	const why = sentence(reason);
	if (!why.ok) return why.refusal === 'empty' ? refuse('no-reason') : why;
	return change(plan, person, () => {
		for (const wording of known.all) note(plan, wording, 'dropped', why.value);
		return id;
	});
}

/** Takes a dropped objective up again. */
export function takeUpAgain(
	plan: Plan,
	id: ObjectiveId,
	person: PersonId
): Result<ObjectiveId, DropRefusal> {
	const known = wordedAs(plan, id);
	if (!known) return refuse('no-such-objective');
	return change(plan, person, () => {
		for (const wording of known.all) note(plan, wording, 'dropped', undefined);
		return id;
	});
}

/** The objective of a main problem is the purpose: a tree without one is none. */
function isCore(plan: Plan, id: string): boolean {
	return treesOf(plan).some(({ core }) => core.id === id);
}
