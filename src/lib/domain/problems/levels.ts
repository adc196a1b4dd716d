import type { ProblemId } from '../shared/ids.ts';
import type { CauseLink } from './cards.ts';
import { netsOf, walk, type Met, type Net, type Nets } from './paths.ts';

type Side = keyof Nets<CauseLink>;

/** The side each joined card stands on, which of the links count, and how far from the main problem each card is. */
export interface Levels {
	sides: ReadonlyMap<ProblemId, Side>;
	counted: CauseLink[];
	levels: ReadonlyMap<ProblemId, number>;
}

/**
 * Puts cards on levels (P8) over links that may hold circles. A link that leads back is left out, the same one on
 * every device: from the effects to the causes, or on one side to where the walk from the main problem has been.
 */
export function levelsOf(
	core: ProblemId,
	cards: readonly ProblemId[],
	links: readonly CauseLink[]
): Levels {
	const sides = sidesOf(core, links);
	const rank = (card: ProblemId) => RANKS[sides.get(card) ?? 'none'];
	const forward = links.filter(({ cause, effect }) => rank(cause) <= rank(effect));
	const within = (isIn: (card: ProblemId) => boolean) =>
		netsOf(forward.filter(({ cause, effect }) => isIn(cause) && isIn(effect)));

	const levels = new Map([[core, 0]]);
	const back = new Set<CauseLink>();
	for (const side of ['causes', 'effects'] as const) {
		const net = within((card) => card === core || sides.get(card) === side)[side];
		const way = walk(core, net);
		for (const link of way.back) back.add(link);
		climb(way.left.reverse(), net, { back, levels });
	}
	const isLoose = (card: ProblemId) => card !== core && !sides.has(card);
	const [{ causes }, met]: [Nets<CauseLink>, Met] = [within(isLoose), new Map()];
	for (const card of cards.filter(isLoose)) {
		for (const link of walk(card, causes, met).back) back.add(link);
	}
	return { sides, levels, counted: forward.filter((link) => !back.has(link)) };
}

/** The longest way to each card, taken in an order in which every card comes after all that lead the walk to it. */
function climb(
	order: readonly ProblemId[],
	net: Net<CauseLink>,
	{ back, levels }: { back: ReadonlySet<CauseLink>; levels: Map<ProblemId, number> }
): void {
	for (const at of order) {
		const next = (levels.get(at) ?? 0) + 1;
		for (const { link, to } of net.get(at) ?? []) {
			if (!back.has(link)) levels.set(to, Math.max(levels.get(to) ?? 0, next));
		}
	}
}

/** Causes lead to the main problem and that to its effects; what is joined to neither stands between. */
const RANKS = { causes: -1, none: 0, effects: 1 };

/** Both sides grow at once from the main problem, so a card in a circle stands where it is nearer; at a tie it is an effect. */
function sidesOf(core: ProblemId, links: readonly CauseLink[]): Map<ProblemId, Side> {
	const nets = netsOf(links);
	const sides = new Map<ProblemId, Side>();
	const edge = { effects: [core], causes: [core] };
	while (edge.effects.length > 0 || edge.causes.length > 0) {
		for (const side of ['effects', 'causes'] as const) {
			const next = edge[side].flatMap((at) => nets[side].get(at) ?? []).map(({ to }) => to);
			edge[side] = [...new Set(next)].filter((card) => card !== core && !sides.has(card));
			for (const card of edge[side]) sides.set(card, side);
		}
	}
	return sides;
}
