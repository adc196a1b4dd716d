import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId, ProblemId, TreeId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { reworded, rewriteIn } from '../shared/rewording.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { sharedText, wordsOf } from '../shared/text.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { problemsOf } from './cards.ts';
import { hang, type Place } from './links.ts';
import { takeOut } from './setAside.ts';
import { treeOfCard } from './spots.ts';
import { treesOf } from './tree.ts';

export type ProblemRefusal =
	WordsRefusal | PlanRefusal | 'no-such-problem' | 'no-such-tree' | 'no-reason' | 'is-core';

/** Begins a problem tree with its main problem (P1: one core a tree; a second core is a second tree). */
export function beginTree(
	plan: Plan,
	text: string,
	stamp: Stamp,
	{ core, ideas = [] }: { core: ProblemId; ideas?: readonly IdeaId[] }
): Result<TreeId, ProblemRefusal> {
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		writeCard(plan, { ...stamp, id: core }, { tree: stamp.id, text: words.value, ideas });
		plan.trees.set(stamp.id, new Y.Map<unknown>(Object.entries({ ...made(stamp), core })));
		plan.meta.set('tree', stamp.id);
		return stamp.id;
	});
}

/** Adds a card at a place in the outline, with the ideas it came from. */
export function addProblem(
	plan: Plan,
	text: string,
	place: Place,
	stamp: Stamp,
	ideas: readonly IdeaId[] = []
): Result<ProblemId, ProblemRefusal> {
	const holder = problemsOf(plan).find(({ id }) => id === place.on);
	if (!holder) return refuse('no-such-problem');
	const words = sentence(text);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		writeCard(plan, stamp, { tree: holder.tree, text: words.value, ideas });
		hang(plan, stamp.id, place);
		return stamp.id;
	});
}

/**
 * Words a card anew. `seen` is what it said when this person began to type: what others changed in the
 * meantime stays in, and so it does when two people word one card apart.
 */
export function rewordProblem(
	plan: Plan,
	id: ProblemId,
	text: string,
	person: PersonId,
	seen?: string
): Result<ProblemId, ProblemRefusal> {
	const record = recordIn(plan.problems, id);
	const said = wordsOf(record?.get('text'));
	if (!record || said === undefined) return refuse('no-such-problem');
	const words = reworded(said, text, seen);
	if (!words.ok) return words;
	if (words.value === said) return done(id);
	return change(plan, person, () => (rewriteIn(record, words.value), id));
}

/** Puts a card beside the tree with the reason why (P12, P15), or back among the cards when there is none. */
export function parkProblem(
	plan: Plan,
	id: ProblemId,
	reason: string | undefined,
	person: PersonId
): Result<ProblemId, ProblemRefusal> {
	const tree = treeOfCard(plan, id);
	if (!tree) return refuse('no-such-problem');
	if (tree.core.id === id) return refuse('is-core');
	const words = reason === undefined ? undefined : sentence(reason);
	if (words && !words.ok) return words.refusal === 'empty' ? refuse('no-reason') : words;
	return change(plan, person, () => {
		const record = recordIn(plan.problems, id);
		if (words) takeOut(plan, tree, id);
		if (words) record?.set('parked', words.value);
		else record?.delete('parked');
		return id;
	});
}

/** Chooses the tree the whole room looks at. */
export function showTree(plan: Plan, id: TreeId, person: PersonId): Result<TreeId, ProblemRefusal> {
	if (!treesOf(plan).some((tree) => tree.id === id)) return refuse('no-such-tree');
	return change(plan, person, () => plan.meta.set('tree', id));
}

/** Writes a new card. Call inside a change. */
export function writeCard(
	plan: Plan,
	stamp: Stamp,
	{ tree, text, ideas }: { tree: TreeId; text: string; ideas: readonly IdeaId[] }
) {
	const from = new Y.Map<unknown>(ideas.map((idea) => [idea, true]));
	// The note is made at once: two devices that began it later would each overwrite the other's.
	const shared = { text: sharedText(text), ideas: from, evidence: sharedText('') };
	const card = { ...made(stamp), tree, ...shared };
	plan.problems.set(stamp.id, new Y.Map<unknown>(Object.entries(card)));
}
