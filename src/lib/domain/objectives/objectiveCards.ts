import type { Plan } from '../plan.ts';
import { problemsOf, type Problem } from '../problems/cards.ts';
import { cardsIn } from '../problems/outline.ts';
import type { ProblemTree } from '../problems/tree.ts';
import { present, recordIn } from '../shared/fields.ts';
import { assumedProblems } from './assumptions.ts';
import { stated, type Stated } from './confirming.ts';
import { meansOf } from './means.ts';
import { neighbours } from '../shared/neighbours.ts';
import { wordedOf, type Worded } from './wordings.ts';

/** A problem with its objective, or without as long as nobody has turned it over; or an added means. */
export interface ObjectiveCard {
	/** The problem's id, or the added means' own. */
	id: string;
	problem?: Problem;
	objective?: Stated;
	/** Why it is beside the tree and not in it. */
	beside?: Beside;
	/** What was said of that. */
	reason?: string;
}

/** Dropped; an assumption instead (O5); its problem is parked, or in the bin; an added means that leads nowhere. */
export type Beside = 'dropped' | 'assumed' | 'parked' | 'orphan' | 'unlinked';

/** The cards of a tree and those beside it. What belongs to no tree is beside each. */
export function objectiveCardsOf(plan: Plan, tree: ProblemTree): ObjectiveCard[] {
	const worded = wordedOf(plan);
	const byId = new Map(worded.map((each) => [each.id, each]));
	const within = [...cardsIn(tree.causes), ...cardsIn(tree.effects), ...tree.loose];
	const cardOf = (problem: Problem) => card(problem.id, byId.get(problem.id), problem);
	const assumed = assumedProblems(plan);
	return [
		// The purpose is in its tree whatever people said of it apart.
		cardOf(tree.core),
		...within.map((problem) => setAside(cardOf(problem), assumed.get(problem.id)?.text)),
		...addedMeans(plan, [tree.core, ...within], worded),
		...tree.parked
			.filter(({ id }) => byId.has(id))
			.map((problem) => beside(cardOf(problem), 'parked', problem.parked)),
		...orphansOf(plan, tree, worded).map((each) => beside(card(each.id, each), 'orphan'))
	];
}

function card(id: string, worded?: Worded, problem?: Problem): ObjectiveCard {
	return { id, ...present({ problem, objective: worded && stated(worded, problem) }) };
}

function beside(known: ObjectiveCard, why: Beside, reason?: string): ObjectiveCard {
	return { ...known, beside: why, ...present({ reason }) };
}

function setAside(known: ObjectiveCard, instead?: string): ObjectiveCard {
	if (instead !== undefined) return beside(known, 'assumed', instead);
	const dropped = known.objective?.dropped;
	return dropped === undefined ? known : beside(known, 'dropped', dropped);
}

/** The added means; in the tree are those that join to one of its cards, over others or at once. */
function addedMeans(
	plan: Plan,
	cards: readonly Problem[],
	worded: readonly Worded[]
): ObjectiveCard[] {
	const added = worded.filter(({ problem }) => problem === undefined);
	const ids = new Set(added.map(({ id }) => id));
	const drawn = meansOf(plan);
	const [up, down] = [neighbours(drawn, 'means', 'end'), neighbours(drawn, 'end', 'means')];
	const joined = new Set<string>(cards.map(({ id }) => id));
	for (const at of joined) {
		for (const other of [...(up.get(at) ?? []), ...(down.get(at) ?? [])]) {
			if (ids.has(other)) joined.add(other);
		}
	}
	return added.map((each) => {
		const known = setAside(card(each.id, each));
		return joined.has(each.id) || known.beside ? known : beside(known, 'unlinked');
	});
}

/** Objectives whose problem is not among the cards any more; each beside the tree it was in, if that still stands. */
function orphansOf(plan: Plan, tree: ProblemTree, worded: readonly Worded[]): Worded[] {
	const problems = problemsOf(plan);
	const standing = new Set<string>(problems.map(({ id }) => id));
	const trees = new Set<unknown>(problems.map((problem) => problem.tree));
	return worded.filter(({ problem }) => {
		if (problem === undefined || standing.has(problem)) return false;
		const own = recordIn(plan.problems, problem)?.get('tree');
		return own === tree.id || !trees.has(own);
	});
}
