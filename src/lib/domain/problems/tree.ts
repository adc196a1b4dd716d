import type { Plan } from '../plan.ts';
import { recordsOf } from '../shared/fields.ts';
import { idIn, type ProblemId, type TreeId } from '../shared/ids.ts';
import { byTime, readMade, type Made } from '../shared/stamp.ts';
import { causesOf, problemsOf, type CauseLink, type Problem } from './cards.ts';

/** Which way a branch grows: down to the causes, or up to the effects. */
export type Side = 'causes' | 'effects';

/** A card in the outline, with what hangs on it. */
export interface Branch {
	card: Problem;
	/** True where the card has been shown before: one cause may lead to several effects (P8). */
	again: boolean;
	branches: Branch[];
}

/** One problem tree as an outline. Every card of the tree is in exactly one of these places. */
export interface ProblemTree extends Made {
	core: Problem;
	causes: Branch[];
	effects: Branch[];
	/** Cards no path joins to the core yet (finding P12). */
	loose: Problem[];
	parked: Problem[];
	/** Links the outline does not show: short cuts (P11) and vicious circles (P9). */
	extra: CauseLink[];
}

/** Every problem tree with its cards, oldest first. A loop or an orphan made by a merge is shown, never hidden. */
export function treesOf(plan: Plan): ProblemTree[] {
	const problems = problemsOf(plan);
	const links = causesOf(plan);
	return recordsOf(plan.trees, readTree)
		.sort(byTime)
		.flatMap(({ core, ...tree }) => {
			const cards = problems.filter((card) => card.tree === tree.id);
			const trunk = cards.find(({ id }) => id === core) ?? cards[0];
			return trunk ? [{ ...tree, ...outline(trunk, cards, links) }] : [];
		});
}

/** All cards of one side in reading order, each once. */
export function cardsIn(branches: readonly Branch[]): Problem[] {
	return branches.flatMap(({ card, again, branches: inner }) =>
		again ? [] : [card, ...cardsIn(inner)]
	);
}

/** The link that hangs a card on another, on one side of the tree. */
export function ends(side: Side, card: ProblemId, on: ProblemId): [ProblemId, ProblemId] {
	return side === 'causes' ? [card, on] : [on, card];
}

function outline(core: Problem, cards: Problem[], links: CauseLink[]) {
	const byId = new Map(cards.filter((card) => !card.parked).map((card) => [card.id, card]));
	const between = links.filter(({ cause, effect }) => byId.has(cause) && byId.has(effect));
	const shownLinks = new Set<string>();
	const shown = new Set<ProblemId>([core.id]);

	const grow = (from: ProblemId, side: Side): Branch[] =>
		between
			.filter((link) => !link.feedback && link[side === 'causes' ? 'effect' : 'cause'] === from)
			.flatMap<Branch>((link) => {
				const card = byId.get(side === 'causes' ? link.cause : link.effect);
				if (!card || card.id === core.id) return [];
				shownLinks.add(link.id);
				if (shown.has(card.id)) return [{ card, again: true, branches: [] }];
				shown.add(card.id);
				return [{ card, again: false, branches: grow(card.id, side) }];
			});

	const causes = grow(core.id, 'causes');
	const effects = grow(core.id, 'effects');
	return {
		core,
		causes,
		effects,
		loose: [...byId.values()].filter(({ id }) => !shown.has(id)),
		parked: cards.filter((card) => card.parked && card.id !== core.id),
		extra: between.filter(({ id }) => !shownLinks.has(id))
	};
}

function readTree(raw: Record<string, unknown>): (Made & { core?: ProblemId }) | undefined {
	const head = readMade(raw);
	if (!head || raw['binned'] === true) return undefined;
	const core = idIn<ProblemId>(raw['core']);
	return { ...head, ...(core && { core }) };
}

/** The tree the room is looking at: the one the facilitator chose, else the first. */
export function treeInView(
	plan: Plan,
	trees: ProblemTree[] = treesOf(plan)
): ProblemTree | undefined {
	const chosen = idIn<TreeId>(plan.meta.get('tree'));
	return trees.find(({ id }) => id === chosen) ?? trees[0];
}
