import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { causesOf, linkKey, type CauseLink } from './cards.ts';
import type { Graph } from './graph.ts';
import { cut, draw, wouldLoop } from './links.ts';
import { putUnder, type MoveRefusal } from './moves.ts';
import { ends, hung, type Side } from './outline.ts';
import { treeOfCard } from './spots.ts';

export type SwapRefusal = MoveRefusal | 'no-such-link';

/**
 * Turns a link around, because read aloud it was the wrong way round (P6). On one side of the tree the two cards
 * change places: the one that was farther from the main problem now hangs where the nearer one hung. A card that
 * hung on the main problem goes to its other side, its branches with it.
 */
export function swapLink(plan: Plan, link: string, person: PersonId): Result<string, SwapRefusal> {
	const found = causesOf(plan).find(({ id }) => id === link);
	const tree = found && treeOfCard(plan, found.cause);
	if (!tree) return refuse('no-such-link');
	const side = sideOfCore(tree.graph, found);
	if (side) {
		const [from, to] = [
			{ side, on: tree.core.id },
			{ side: OTHER[side], on: tree.core.id }
		];
		const put = putUnder(plan, { ...from, card: hung(side, found)[0] }, to, person);
		return put.ok ? done(linkKey(found.effect, found.cause)) : put;
	}
	const { gone, added } = swapped(tree.graph, found);
	const goneIds = gone.map(({ id }) => id);
	if (!found.feedback && wouldLoop(plan, added, goneIds)) return refuse('would-loop');
	return change(plan, person, () => {
		cut(plan, goneIds);
		for (const each of added) draw(plan, each);
		return linkKey(found.effect, found.cause);
	});
}

const OTHER = { causes: 'effects', effects: 'causes' } as const;

/** The side on which a counted link hangs a card on the main problem. */
function sideOfCore({ core }: Graph, { cause, effect, feedback }: CauseLink): Side | undefined {
	if (feedback) return undefined;
	return effect === core ? 'causes' : cause === core ? 'effects' : undefined;
}

/** The link turned around; and, if both cards stand on one side, the nearer one's links up given to the farther one. */
function swapped({ core, cards, counted }: Graph, link: CauseLink) {
	const turned = [joined(link, link.effect, link.cause)];
	const side = cards.get(link.cause)?.side;
	if (link.feedback || !side || cards.get(link.effect)?.side !== side) {
		return { gone: [link], added: turned };
	}
	const [farther, nearer] = hung(side, link);
	const up = counted.filter((each) => {
		const [card, on] = hung(side, each);
		return card === nearer && (on === core || cards.get(on)?.side === side);
	});
	const given = up.map((each) => joined(each, ...ends(side, farther, hung(side, each)[1])));
	return { gone: [link, ...up], added: [...turned, ...given] };
}

function joined(link: CauseLink, cause: ProblemId, effect: ProblemId): CauseLink {
	return { ...link, id: linkKey(cause, effect), cause, effect };
}
