import { linesIn, type Line } from '#lib/domain/problems/lines.ts';
import type { Place } from '#lib/domain/problems/links.ts';
import type { OutlineStep } from '#lib/domain/problems/moves.ts';
import type { Branch, Outline, Side } from '#lib/domain/problems/outline.ts';
import { spotOf } from '#lib/domain/problems/spots.ts';

/** The key of the row that waits for words. */
export const NEW_ROW = 'new-row';

/** Where a row without words stands. Nobody else sees it. */
export interface NewRow {
	side: Side;
	/** The card it would hang on. */
	on: string;
	/** What it stands behind: the first of these that is there. The card it hangs on means first; nothing, last. */
	behind: string[];
}

/** A line of the editor: a card, or the row that waits for words. */
export type EditorLine = { kind: 'card'; line: Line } | { kind: 'new'; row: NewRow; level: number };

/** The place a new row has now: its card may have moved or gone since it was opened. */
export function placeOf(tree: Outline, row: NewRow): Place {
	const { side, on, siblings, index } = settled(tree, row);
	return { side, on, after: siblings[index - 1]?.card.id ?? on };
}

/** Moves a new row one step, like a card, or tells that there is no room. */
export function movedRow(tree: Outline, row: NewRow, step: OutlineStep): NewRow | undefined {
	const at = settled(tree, row);
	return MOVES[step](at, tree);
}

const MOVES: Record<OutlineStep, (at: Settled, tree: Outline) => NewRow | undefined> = {
	up: ({ side, on, siblings, index }) =>
		index > 0 ? { side, on, behind: [siblings[index - 2]?.card.id ?? on] } : undefined,
	down: ({ side, on, siblings, index }) => {
		const next = siblings[index];
		return next && { side, on, behind: [next.card.id] };
	},
	deeper: ({ side, siblings, index }) => {
		const holder = siblings
			.slice(0, index)
			.filter(({ again }) => !again)
			.at(-1);
		return holder && { side, on: holder.card.id, behind: [] };
	},
	higher: ({ side, on }, tree) => {
		const spot = spotOf(tree, on);
		return spot && { side, on: spot.on, behind: [on] };
	}
};

/** One side of the tree as lines, with the new row in its place if it stands on this side. */
export function editorLines(tree: Outline, side: Side, row: NewRow | undefined): EditorLine[] {
	const lines = linesIn(side, tree.core.id, tree[side]);
	const shown = lines.map((line): EditorLine => ({ kind: 'card', line }));
	if (row?.side !== side) return shown;
	const { on, siblings, index } = settled(tree, row);
	const holder = lines.findIndex(({ card, again }) => card.id === on && !again);
	const level = (lines[holder]?.level ?? 0) + 1;
	const before = siblings[index - 1]?.card.id;
	const at = before === undefined ? holder + 1 : endOf(lines, before, on);
	return [...shown.slice(0, at), { kind: 'new', row, level }, ...shown.slice(at)];
}

/** The first line behind a card and everything that hangs on it. */
function endOf(lines: Line[], id: string, on: string): number {
	const start = lines.findIndex(({ card, on: holder }) => card.id === id && holder === on);
	const level = lines[start]?.level ?? 0;
	const length = lines.slice(start + 1).findIndex((line) => line.level <= level);
	return length < 0 ? lines.length : start + 1 + length;
}

/** The key of a line one can write in. */
export function keysOf(line: EditorLine): string[] {
	if (line.kind === 'new') return [NEW_ROW];
	return line.line.again ? [] : [line.line.card.id];
}

interface Settled {
	side: Side;
	on: string;
	siblings: Branch[];
	/** How many siblings stand before it. */
	index: number;
}

function settled(tree: Outline, { side, on, behind }: NewRow): Settled {
	const siblings = on === tree.core.id ? tree[side] : hangingOn(tree, side, on);
	// The card it was to hang on is gone: the words still have a place, last on the main problem.
	if (!siblings) return { side, on: tree.core.id, siblings: tree[side], index: tree[side].length };
	for (const id of behind) {
		const at = siblings.findIndex(({ card }) => card.id === id);
		if (at >= 0) return { side, on, siblings, index: at + 1 };
		if (id === on) return { side, on, siblings, index: 0 };
	}
	return { side, on, siblings, index: siblings.length };
}

function hangingOn(tree: Outline, side: Side, on: string): Branch[] | undefined {
	const spot = spotOf(tree, on);
	if (spot?.side !== side) return undefined;
	return spot.siblings.find(({ card, again }) => card.id === on && !again)?.branches;
}
