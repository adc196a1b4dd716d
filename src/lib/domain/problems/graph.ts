import type { ProblemId } from '../shared/ids.ts';
import type { CauseLink, Problem } from './cards.ts';
import { levelsOf } from './levels.ts';
import { loopsIn, type Loop } from './loops.ts';
import { netsOf, type Net, type Nets } from './paths.ts';

type Side = keyof Nets<CauseLink>;

/** What a card is in its tree. `both` stands in a circle through the main problem, above and below it (P10). */
export type Role = 'core' | 'cause' | 'effect' | 'both' | 'loose' | 'parked';

/** What follows for one card from the links. Nothing of it is stored. */
export interface CardFacts {
	card: Problem;
	role: Role;
	/** The side of the tree it stands on, if a path joins it to the main problem. */
	side?: Side;
	/** Its longest distance from the main problem (P8), which is at 0 itself. */
	level?: number;
	/** One link from the main problem (P7). */
	isDirect: boolean;
	/** A cause to which nothing leads (P7). */
	isRoot: boolean;
	/** The cards that lead to it and those it leads to, over links that count, in their order. */
	causes: ProblemId[];
	effects: ProblemId[];
	/** Arrows drawn to it and from it, feedback too: the main problem of a problem system has the most going out. */
	arrowsIn: number;
	arrowsOut: number;
}

/** The cards and links of one tree, put in order. */
export interface Graph {
	core: ProblemId;
	/** Every card of the tree, parked ones too, oldest first. */
	cards: ReadonlyMap<ProblemId, CardFacts>;
	/** The links that count. They hold no circle, whatever a merge has made (P9). */
	counted: CauseLink[];
	/** The links the group called feedback. */
	feedback: CauseLink[];
	/** The circles the group has not spoken about yet. In each of them some link is not counted. */
	loops: Loop<CauseLink>[];
}

/** Finds out what each card of a tree is, in time that grows with cards and links only. */
export function graph(
	core: ProblemId,
	cards: readonly Problem[],
	links: readonly CauseLink[]
): Graph {
	const standing = cards.filter((card) => !card.parked || card.id === core).map(({ id }) => id);
	const known = new Set(standing);
	const drawn = links.filter(({ cause, effect }) => known.has(cause) && known.has(effect));
	const meant = drawn.filter(({ feedback }) => !feedback);
	const { sides, levels, counted } = levelsOf(core, standing, meant);
	const loops = counted.length === meant.length ? [] : loopsIn(standing, meant);
	const around = new Set(loops.find((loop) => loop.cards.includes(core))?.cards);
	const [nets, arrows] = [netsOf(counted), netsOf(drawn)];

	const factsOf = (card: Problem): CardFacts => {
		const { id } = card;
		const [side, level] = [sides.get(id), levels.get(id)];
		const [causes, effects] = [cardsAt(nets.causes, id), cardsAt(nets.effects, id)];
		const stands = { isCore: id === core, isStanding: known.has(id), isAround: around.has(id) };
		return {
			card,
			role: roleOf(side, stands),
			...(side && { side }),
			...(level !== undefined && { level }),
			isDirect: (side === 'causes' ? effects : causes).includes(core) && side !== undefined,
			isRoot: side === 'causes' && causes.length === 0,
			causes,
			effects,
			arrowsIn: cardsAt(arrows.causes, id).length,
			arrowsOut: cardsAt(arrows.effects, id).length
		};
	};
	return {
		core,
		cards: new Map(cards.map((card) => [card.id, factsOf(card)])),
		counted,
		feedback: drawn.filter(({ feedback }) => feedback),
		loops
	};
}

function roleOf(
	side: Side | undefined,
	{ isCore, isStanding, isAround }: Record<'isCore' | 'isStanding' | 'isAround', boolean>
): Role {
	if (isCore) return 'core';
	if (!isStanding) return 'parked';
	if (side === undefined) return 'loose';
	return isAround ? 'both' : side === 'causes' ? 'cause' : 'effect';
}

function cardsAt(net: Net<CauseLink>, card: ProblemId): ProblemId[] {
	return (net.get(card) ?? []).map(({ to }) => to);
}
