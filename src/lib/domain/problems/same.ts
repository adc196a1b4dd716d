import type { Plan } from '../plan.ts';
import { endsOf } from '../shared/chain.ts';
import { rawOf, recordIn } from '../shared/fields.ts';
import { idIn, isId, type ProblemId } from '../shared/ids.ts';
import { remembered } from '../shared/remembered.ts';
import { compare, readMade } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';

/**
 * The card each merged card stands with. Nothing was moved to it: links and ideas are united on reading, so that
 * what others hang on a merged card in the meantime is not lost. Two cards merged into each other apart do not
 * make both vanish: the one whose id comes first stands, here for itself.
 */
export function standsWith(plan: Plan): ReadonlyMap<ProblemId, ProblemId> {
	return remembered(plan.problems, standsWith, () => {
		const into = mergesIn(plan);
		const ends = endsOf(into.keys(), (id) => into.get(id), compare);
		return new Map([...into.keys()].map((id) => [id, ends.get(id) ?? id]));
	});
}

function mergesIn(plan: Plan): Map<ProblemId, ProblemId> {
	const into = new Map<ProblemId, ProblemId>();
	for (const id of plan.problems.keys()) {
		const other = idIn<ProblemId>(recordIn(plan.problems, id)?.get('mergedInto'));
		if (other && isCard(plan, other)) into.set(id, other);
	}
	return into;
}

/** True for a card that can be read: nothing may vanish behind one that cannot. */
function isCard(plan: Plan, id: ProblemId): boolean {
	const raw = rawOf(plan.problems.get(id));
	const hasWords = wordsOf(raw['text']) !== undefined && isId(raw['tree']);
	return hasWords && raw['id'] === id && readMade(raw) !== undefined;
}
