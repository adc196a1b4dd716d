import type { Problem } from '#lib/domain/problems/cards.ts';
import { cardsIn, type Branch, type Outline } from '#lib/domain/problems/outline.ts';

/** A card of a scene. */
export interface SceneCard {
	card: Problem;
	/** The shown cards it hangs on: none for the main problem, more than one where it leads to several. */
	on: string[];
	/** How many cards stand behind it that this scene does not show. */
	more: number;
}

/** How many rows a scene has on each side. */
export interface Depth {
	effects: 1 | 2;
	causes: 1 | 2;
}

/** What a wall shows at once, from top to bottom: about nine cards around the main problem. */
export interface Scene {
	effects: SceneCard[][];
	core: SceneCard;
	causes: SceneCard[][];
	/** Cards of the tree, shown or not. */
	all: number;
}

/** The main problem with what hangs on it directly, and a second row on a side that asks for two. */
export function sceneOf(tree: Outline, columns: number, depth: Depth): Scene {
	const effects = rowsOf(tree.effects, tree.core.id, columns, depth.effects).reverse();
	const causes = rowsOf(tree.causes, tree.core.id, columns, depth.causes);
	const beside = [...near(tree.causes).slice(columns), ...near(tree.effects).slice(columns)];
	const core = { card: tree.core, on: [], more: cardsIn(beside).length };
	const all = 1 + cardsIn(tree.causes).length + cardsIn(tree.effects).length;
	return { effects, core, causes, all };
}

/** The cards of a scene in reading order. */
export function cardsOf({ effects, core, causes }: Scene): SceneCard[] {
	return [...effects.flat(), core, ...causes.flat()];
}

function rowsOf(branches: Branch[], core: string, columns: number, depth: 1 | 2): SceneCard[][] {
	const nearest = near(branches).slice(0, columns);
	// As many behind each as fit under it, so that every line runs straight.
	const each = Math.max(1, Math.floor(columns / Math.max(1, nearest.length)));
	const far =
		depth === 2 ? nearest.flatMap(({ branches: inner }) => near(inner).slice(0, each)) : [];
	const shown = new Set(far.map(({ card }) => card.id));
	const nearRow = nearest.map(({ card, branches: inner }) => {
		const theirs = near(inner).filter((branch) => shown.has(branch.card.id));
		const seen = theirs.length + cardsIn(theirs.flatMap((branch) => branch.branches)).length;
		return { card, on: [core], more: cardsIn(inner).length - seen };
	});
	const farRow = far.map(({ card, branches: inner }) => ({
		card,
		on: nearest
			.filter((holder) => holder.branches.some((branch) => branch.card.id === card.id))
			.map((holder) => holder.card.id),
		more: cardsIn(inner).length
	}));
	return [nearRow, farRow].filter((row) => row.length > 0);
}

/** The branches with a card of their own: one that hangs on two cards is drawn once. */
export function near(branches: Branch[]): Branch[] {
	return branches.filter(({ again }) => !again);
}
