import type { Problem } from '#lib/domain/problems/cards.ts';
import type { Branch, Outline } from '#lib/domain/problems/outline.ts';

import type { ExportWords } from '../words/words.ts';

/** One card of a tree, in a list. */
export interface TreeLine {
	card: Problem;
	/** 0 for the main problem, above it 1, 2, …, below it -1, -2, …; none beside the tree. */
	level?: number;
	role: keyof ExportWords['roles'];
	/** Shown before: one cause may lead to several effects. */
	again: boolean;
	/** How far it stands in. */
	depth: number;
}

/** A tree as a list: effects, the main problem, causes, then what is beside it. Roles are worked out, never stored. */
export function linesOf(tree: Outline): TreeLine[] {
	const beside = (role: 'loose' | 'parked') => (card: Problem) => ({
		card,
		role,
		again: false,
		depth: 0
	});
	return [
		...branchLines(tree.effects, 1),
		{ card: tree.core, level: 0, role: 'core', again: false, depth: 0 },
		...branchLines(tree.causes, -1),
		...tree.loose.map(beside('loose')),
		...tree.parked.map(beside('parked'))
	];
}

function branchLines(branches: readonly Branch[], level: number): TreeLine[] {
	const isEffect = level > 0;
	return branches.flatMap(({ card, again, branches: inner }) => {
		const isRoot = !isEffect && !again && inner.length === 0;
		const role = isEffect ? 'effect' : isRoot ? 'root' : 'cause';
		const line: TreeLine = { card, level, role, again, depth: Math.abs(level) - 1 };
		return [line, ...branchLines(inner, isEffect ? level + 1 : level - 1)];
	});
}
