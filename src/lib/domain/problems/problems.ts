import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId, ProblemId, TreeId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { rewrite, sharedText } from '../shared/text.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { hang, placeAfter } from './links.ts';
import type { Side } from './tree.ts';

export type ProblemRefusal =
	WordsRefusal | PlanRefusal | 'no-such-problem' | 'no-such-tree' | 'no-reason' | 'is-core';

/** Where a new card goes: on which side, on which card, after which sibling (or last). */
export interface Place {
	side: Side;
	on: ProblemId;
	after?: ProblemId;
}

/** Begins a problem tree with its main problem (P1: one core a tree; a second core is a second tree). */
export function beginTree(
	plan: Plan,
	text: string,
	stamp: Stamp,
	ids: { core: ProblemId; fromIdea?: IdeaId }
): Result<TreeId, ProblemRefusal> {
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		writeCard(plan, { ...stamp, id: ids.core }, stamp.id, words.value, ids.fromIdea);
		const tree = { ...made(stamp), core: ids.core };
		plan.trees.set(stamp.id, new Y.Map<unknown>(Object.entries(tree)));
		plan.meta.set('tree', stamp.id);
		return stamp.id;
	});
}

/** Adds a card at a place in the outline. */
export function addProblem(
	plan: Plan,
	text: string,
	place: Place,
	stamp: Stamp,
	fromIdea?: IdeaId
): Result<ProblemId, ProblemRefusal> {
	const tree = recordIn(plan.problems, place.on)?.get('tree');
	if (typeof tree !== 'string') return refuse('no-such-problem');
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		writeCard(plan, stamp, tree, words.value, fromIdea);
		hang(plan, stamp.id, place, placeAfter(plan, place));
		return stamp.id;
	});
}

/** Words a card anew. Two people may do it at once. */
export function rewordProblem(
	plan: Plan,
	id: ProblemId,
	text: string,
	person: PersonId
): Result<ProblemId, ProblemRefusal> {
	const shared = recordIn(plan.problems, id)?.get('text');
	if (!(shared instanceof Y.Text)) return refuse('no-such-problem');
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, person, () => (rewrite(shared, words.value), id));
}

/** Puts a card beside the tree with the reason why (P12, P15), or back among the cards when there is none. */
export function parkProblem(
	plan: Plan,
	id: ProblemId,
	reason: string | undefined,
	person: PersonId
): Result<ProblemId, ProblemRefusal> {
	const record = recordIn(plan.problems, id);
	if (!record) return refuse('no-such-problem');
	if (reason?.trim() === '') return refuse('no-reason');
	return change(plan, person, () => {
		if (reason === undefined) record.delete('parked');
		else record.set('parked', reason.trim());
		return id;
	});
}

/** Chooses the tree the whole room looks at. */
export function showTree(plan: Plan, id: TreeId, person: PersonId): Result<TreeId, ProblemRefusal> {
	if (!recordIn(plan.trees, id)) return refuse('no-such-tree');
	return change(plan, person, () => plan.meta.set('tree', id));
}

function writeCard(plan: Plan, stamp: Stamp, tree: TreeId, text: string, fromIdea?: IdeaId) {
	const ideas = new Y.Map<unknown>(fromIdea ? [[fromIdea, true]] : []);
	const card = { ...made(stamp), tree, text: sharedText(text), ideas };
	plan.problems.set(stamp.id, new Y.Map<unknown>(Object.entries(card)));
}
