import type { ProblemId } from '../shared/ids.ts';
import type { CauseLink, Problem } from './cards.ts';
import { leadsTo } from './paths.ts';

/** Which way a branch grows: down to the causes, or up to the effects. */
export type Side = 'causes' | 'effects';

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

/** Lays a tree's cards out around its main problem. Whatever a merge has made of the links, no card is lost. */
export function outline(core: Problem, cards: readonly Problem[], links: CauseLink[]): Outline {
	const standing = cards.filter((card) => !card.parked || card.id === core.id);
	const byId = new Map(standing.map((card) => [card.id, card]));
	const between = links.filter(({ cause, effect }) => byId.has(cause) && byId.has(effect));
	const counted = between.filter(({ feedback }) => !feedback);
	const shownLinks = new Set<string>();
	const shown = new Set<ProblemId>([core.id]);

	const grow = (side: Side, from: ProblemId, path: readonly ProblemId[]): Branch[] =>
		counted.flatMap<Branch>((link) => {
			const [card, on] = hung(side, link);
			const found = byId.get(card);
			if (on !== from || !found || path.includes(card)) return [];
			shownLinks.add(link.id);
			if (shown.has(card)) return [{ card: found, again: true, branches: [] }];
			shown.add(card);
			return [{ card: found, again: false, branches: grow(side, card, [...path, card]) }];
		});

	const causes = grow('causes', core.id, [core.id]);
	const effects = grow('effects', core.id, [core.id]);
	const extra = between
		.filter(({ id }) => !shownLinks.has(id))
		.map((link) => ({
			...link,
			circle: link.feedback || leadsTo(counted, link.effect, link.cause)
		}));
	return {
		core,
		causes,
		effects,
		loose: standing.filter(({ id }) => !shown.has(id)),
		parked: cards.filter((card) => card.parked && card.id !== core.id),
		extra
	};
}

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
