import type { Outline } from '#lib/domain/problems/outline.ts';

import { GAP_X } from './treeColumns.ts';
import { layOut, spread, type Layout, type PlacedCard, type WordsOf } from './treeLayout.ts';
import { linesBetween, type DrawnLine } from './treeLines.ts';
import { cardsOf, near, sceneOf, type Depth, type Scene } from './treeScene.ts';

/** A tree as a wall shows it. */
export interface Drawing extends Layout {
	/** How much larger than the wall's own text: 1 or more, never smaller. */
	size: number;
	lines: DrawnLine[];
	/** Where the arrows above and below the main problem have their middle, if there are any. */
	between: { up?: number; down?: number };
	/** Cards of the tree, shown or not. */
	all: number;
}

/** The space there is, in em of the wall's own text. */
export interface Room {
	width: number;
	height: number;
}

/** One way to draw it: how deep, how large, how many lines a text may take, whether none may be cut, and how narrow a card may be. */
interface Way {
	depth: Depth;
	size: number;
	most: number;
	whole: boolean;
	narrow?: true;
}

const NARROWEST = 9.2;
/** In larger letters a card may hold fewer of them, as long as its words are whole. */
const NARROWEST_LARGE = 7;
const MOST_COLUMNS = 4;
const MOST_NARROW = 5;
const MOST_CARDS = 11;
const NEAR: Depth = { causes: 1, effects: 1 };
const DEEP: Depth[] = [
	{ causes: 2, effects: 2 },
	{ causes: 2, effects: 1 },
	{ causes: 1, effects: 2 }
];
const WAYS: Way[] = [
	...DEEP.flatMap((depth) => [1.2, 1.1, 1].map((size) => ({ depth, size, most: 4, whole: true }))),
	...[1.4, 1.3, 1.2, 1.1, 1].map((size) => ({ depth: NEAR, size, most: 6, whole: true })),
	...DEEP.map((depth) => ({ depth, size: 1, most: 3, whole: false })),
	...[5, 4, 3, 2].map((most) => ({ depth: NEAR, size: 1, most, whole: false }))
];
/** Before a first cause or effect is left out, all of them stand there in narrower cards. */
const NARROW_WAYS: Way[] = [
	...[1.1, 1].map((size) => ({ depth: NEAR, size, most: 6, whole: true })),
	...[6, 5, 4].map((most) => ({ depth: NEAR, size: 1, most, whole: false }))
].map((way) => ({ ...way, narrow: true }));
const LAST: Way = { depth: NEAR, size: 1, most: 1, whole: false };

/**
 * Draws a tree so that it is read from ten metres: with a second row where whole texts leave room for one, else
 * larger, else with the end of long texts cut off. A first cause or effect is left out only where it cannot stand
 * beside the others at all. No text is ever smaller than the wall's own.
 */
export function drawTree(tree: Outline, wordsOf: WordsOf, room: Room): Drawing {
	const widest = Math.max(...[tree.causes, tree.effects].map((side) => near(side).length));
	const isNarrow = widest > columnsIn(room.width) && widest <= narrowIn(room.width);
	for (const way of isNarrow ? [...NARROW_WAYS, ...WAYS] : WAYS) {
		const drawing = drawIn(tree, wordsOf, room, way);
		if (drawing) return drawing;
	}
	return drawIn(tree, wordsOf, { ...room, height: Infinity }, LAST) ?? NOTHING;
}

const NOTHING = { cards: [], lines: [], between: {}, height: 0, isCut: false, size: 1, all: 0 };

function drawIn(
	tree: Outline,
	wordsOf: WordsOf,
	room: Room,
	{ depth, size, most, whole, narrow }: Way
): Drawing | undefined {
	const [width, height] = [room.width / size, room.height / size];
	const columns = narrow ? narrowIn(room.width) : columnsIn(room.width);
	const scene = sceneOf(tree, columns, depth);
	if (!isWorth(scene, depth, narrowIn(width))) return undefined;
	const layout = layOut(scene, wordsOf, { width, most });
	if (layout.height > height || (whole && layout.isCut)) return undefined;
	const placed = Number.isFinite(height) ? spread(layout, height) : layout;
	const { cards } = placed;
	return { ...placed, size, lines: linesBetween(cards), between: between(cards), all: scene.all };
}

/** Not larger at the price of a card, not deep where there is nothing behind, not more than can be read. */
function isWorth(scene: Scene, depth: Depth, columns: number): boolean {
	const rows = [...scene.effects, ...scene.causes];
	const isDeep = scene.effects.length > 1 || scene.causes.length > 1;
	const isNarrow = rows.every((row) => row.length <= columns);
	return isNarrow && (isDeep || depth === NEAR) && cardsOf(scene).length <= MOST_CARDS;
}

function columnsIn(width: number, narrowest = NARROWEST, most = MOST_COLUMNS): number {
	const columns = Math.floor((width + GAP_X) / (narrowest + GAP_X));
	return Math.max(1, Math.min(most, columns));
}

function narrowIn(width: number): number {
	return columnsIn(width, NARROWEST_LARGE, MOST_NARROW);
}

/** Where the arrows above and below the main problem have their middle. */
export function between(cards: readonly PlacedCard[]): Drawing['between'] {
	const core = cards.find(({ part }) => part === 'core');
	const above = cards.filter(({ part }) => part === 'effect').map(({ y, height }) => y + height);
	const below = cards.filter(({ part }) => part === 'cause').map(({ y }) => y);
	return {
		...(core && above.length > 0 && { up: (Math.max(...above) + core.y) / 2 }),
		...(core && below.length > 0 && { down: (Math.min(...below) + core.y + core.height) / 2 })
	};
}
