import type { ProblemId } from '../shared/ids.ts';
import type { CauseLink, Problem } from './cards.ts';
import { graph, type Graph } from './graph.ts';
import { netsOf, type Nets } from './paths.ts';

/** Which way a branch grows: down to the causes, or up to the effects. */
export type Side = keyof Nets<CauseLink>;

/** A card in the outline, with what hangs on it. */
export interface Branch {
	card: Problem;
	/** True where the card has been shown before: one cause may lead to several effects (P8). */
	again: boolean;
	branches: Branch[];
}

/** A link the outline does not show: a short cut (P11), or a circle that comes back to where it began (P9). */
export interface ExtraLink extends CauseLink {
	circle: boolean;
}

/** The places of a tree. Every card is in exactly one of them, counting its branch and not its `again` lines. */
export interface Outline {
	core: Problem;
	causes: Branch[];
	effects: Branch[];
	/** Cards no path joins to the core yet (finding P12). */
	loose: Problem[];
	parked: Problem[];
	extra: ExtraLink[];
}

/**
 * Lays a tree's cards out around its main problem. Whatever a merge has made of the links, no card is lost: what
 * the links leave out, or what hangs deeper than anybody could follow, is loose.
 */
export function outline(
	core: Problem,
	cards: readonly Problem[],
	links: readonly CauseLink[],
	{ counted, feedback, loops }: Graph = graph(core.id, cards, links)
): Outline {
	const standing = cards.filter((card) => !card.parked || card.id === core.id);
	const byId = new Map(standing.map((card) => [card.id, card]));
	const nets = netsOf(counted);
	const shownLinks = new Set<CauseLink>();
	const shown = new Set<ProblemId>([core.id]);

	const grow = (side: Side, from: ProblemId, depth = 1): Branch[] =>
		(nets[side].get(from) ?? []).flatMap<Branch>(({ link, to }) => {
			const card = byId.get(to);
			if (!card || depth > DEEPEST) return [];
			shownLinks.add(link);
			if (shown.has(to)) return [{ card, again: true, branches: [] }];
			shown.add(to);
			return [{ card, again: false, branches: grow(side, to, depth + 1) }];
		});

	const causes = grow('causes', core.id);
	const effects = grow('effects', core.id);
	const round = new Set([...feedback, ...loops.flatMap((loop) => loop.links)]);
	return {
		core,
		causes,
		effects,
		loose: standing.filter(({ id }) => !shown.has(id)),
		parked: cards.filter((card) => card.parked && card.id !== core.id),
		extra: links
			.filter((link) => byId.has(link.cause) && byId.has(link.effect) && !shownLinks.has(link))
			.map((link) => ({ ...link, circle: round.has(link) }))
	};
}

/** How many levels an outline may have: it is drawn and written as branches in branches. */
const DEEPEST = 100;

/** All cards of one side in reading order, each once. */
export function cardsIn(branches: readonly Branch[]): Problem[] {
	return branches.flatMap(({ card, again, branches: inner }) =>
		again ? [] : [card, ...cardsIn(inner)]
	);
}

/** The link that hangs a card on another, on one side of the tree: its cause and its effect. */
export function ends(side: Side, card: ProblemId, on: ProblemId): [ProblemId, ProblemId] {
	return side === 'causes' ? [card, on] : [on, card];
}

/** The card a link hangs up on one side of the tree, and the card it hangs on. */
export function hung(
	side: Side,
	{ cause, effect }: { cause: ProblemId; effect: ProblemId }
): [ProblemId, ProblemId] {
	return side === 'causes' ? [cause, effect] : [effect, cause];
}
