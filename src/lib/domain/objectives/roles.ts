import { levelsOf } from '../problems/levels.ts';
import { neighbours } from '../shared/neighbours.ts';
import type { Means } from './means.ts';

/** What a card is in the objective tree (O1): computed from the links, never stored. */
export type ObjectiveRole = 'purpose' | 'goal' | 'output' | 'means' | 'loose';

/** Where a card stands. */
export interface Standing {
	role: ObjectiveRole;
	/** How far from the purpose, by the longest way. */
	level: number;
	/** Nothing leads to it: here activities start. */
	starts: boolean;
}

/** The role and level of each card around the purpose. Circles count as they do in the problem tree. */
export function standingsIn(
	purpose: string,
	cards: readonly string[],
	links: readonly (Means & { id: string })[]
): (card: string) => Standing {
	const causes = links.map(({ id, means, end }) => ({
		...{ id, cause: means, effect: end },
		...{ order: '', feedback: false }
	}));
	const { sides, levels } = levelsOf(purpose, cards, causes);
	const [below, ends] = [neighbours(links, 'end', 'means'), neighbours(links, 'means', 'end')];
	const roleOf = (card: string): ObjectiveRole => {
		if (card === purpose) return 'purpose';
		const side = sides.get(card);
		if (side !== 'causes') return side ? 'goal' : 'loose';
		return ends.get(card)?.includes(purpose) ? 'output' : 'means';
	};
	return (card) => ({
		role: roleOf(card),
		level: levels.get(card) ?? 0,
		starts: sides.get(card) === 'causes' && !below.has(card)
	});
}
