import type { Plan } from '../plan.ts';
import { causesOf } from '../problems/cards.ts';
import type { ProblemTree } from '../problems/tree.ts';
import type { TreeId } from '../shared/ids.ts';
import { meansOf, type Means } from './means.ts';
import { objectiveCardsOf, type ObjectiveCard } from './objectiveCards.ts';
import { neighbours } from '../shared/neighbours.ts';
import { standingsIn, type Standing } from './roles.ts';

/** A link of the tree: it follows from the problems, people drew it, or it leads past what was left out. */
export interface ObjectiveLink extends Means {
	id: string;
	from: 'problems' | 'people' | 'past';
}

/** The problem tree turned over: cause → effect becomes means → end (section 1.5). */
export interface ObjectiveTree {
	id: TreeId;
	/** The card whose objective is the purpose. */
	purpose: string;
	cards: (ObjectiveCard & Standing)[];
	links: ObjectiveLink[];
	/** What is in sight and not in the tree, each with why. */
	beside: ObjectiveCard[];
}

/**
 * The objective tree of a problem tree. Every objective of a plan is in a tree or beside one, never hidden; what was
 * left out leaves its ends connected.
 */
export function objectiveTreeOf(plan: Plan, tree: ProblemTree): ObjectiveTree {
	const all = objectiveCardsOf(plan, tree);
	const within = all.filter(({ beside }) => !beside);
	const beside = all.filter((card) => card.beside);
	const ids = within.map(({ id }) => id);
	const links = pastLeftOut(linksOf(plan), new Set(ids), new Set(beside.map(({ id }) => id)));
	const standing = standingsIn(tree.core.id, ids, links);
	const cards = within.map((card) => ({ ...card, ...standing(card.id) }));
	return { id: tree.id, purpose: tree.core.id, cards, links, beside };
}

/** The links of the problems, then those that people drew beside them. */
function linksOf(plan: Plan): ObjectiveLink[] {
	const links = new Map<string, ObjectiveLink>();
	for (const { id, cause, effect, feedback } of causesOf(plan)) {
		if (!feedback) links.set(id, { id, means: cause, end: effect, from: 'problems' });
	}
	for (const { id, means, end } of meansOf(plan)) {
		if (!links.has(id)) links.set(id, { id, means, end, from: 'people' });
	}
	return [...links.values()];
}

/** The links between cards of the tree, also those over cards that were left out. */
function pastLeftOut(
	links: readonly ObjectiveLink[],
	within: ReadonlySet<string>,
	out: ReadonlySet<string>
): ObjectiveLink[] {
	const up = neighbours(links, 'means', 'end');
	const kept = new Map(
		links
			.filter(({ means, end }) => within.has(means) && within.has(end))
			.map((link) => [link.id, link])
	);
	for (const { means, end } of links) {
		if (!within.has(means) || !out.has(end)) continue;
		for (const next of reachedOver(end, out, up)) {
			const id = `${means}>${next}`;
			if (!within.has(next) || next === means || kept.has(id)) continue;
			kept.set(id, { id, means, end: next, from: 'past' });
		}
	}
	return [...kept.values()];
}

/** What comes next above a card that was left out, and above those above it that were left out too. */
function reachedOver(
	start: string,
	out: ReadonlySet<string>,
	up: ReadonlyMap<string, string[]>
): Set<string> {
	const reached = new Set([start]);
	for (const at of reached) {
		if (out.has(at)) for (const next of up.get(at) ?? []) reached.add(next);
	}
	return reached;
}
