import { coreSlot, GAP_X, slotsOf, split, type Slot } from '../problems/treeColumns.ts';
import { between, type Drawing, type Room } from '../problems/treeDrawing.ts';
import {
	layRows,
	spread,
	type PlacedCard,
	type Row,
	type WordsOf
} from '../problems/treeLayout.ts';
import { linesBetween, spineLines } from '../problems/treeLines.ts';
import type { SceneCard } from '../problems/treeScene.ts';
import type { BranchScene } from './branchScene.ts';

/** One way to draw a branch. Columns: nought for one row of causes, else pairs of columns with a spine between. */
interface Way {
	size: number;
	/** Lines a text may take. */
	most: number;
	whole: boolean;
	columns: 0 | 2 | 4;
	/** Causes that are shown. */
	causes: number;
}

const MOST_CAUSES = 6;
const MOST_EFFECTS = 3;
const NARROWEST = 7.5;
/** Two columns of pairs need a wide wall, in em. */
const WIDE = 38;
const SPINE = 2.2;
const BETWEEN_BONES = 0.5;

const COLUMNS = [0, 2, 4] as const;
const WHOLE = [1.5, 1.4, 1.3, 1.2, 1.1, 1].flatMap((size) =>
	COLUMNS.map((columns): Way => ({ size, most: 7, whole: true, columns, causes: MOST_CAUSES }))
);
const CUT = [MOST_CAUSES, 4, 3, 2].flatMap((causes) =>
	[4, 3, 2].flatMap((most) =>
		COLUMNS.map((columns): Way => ({ size: 1, most, whole: false, columns, causes }))
	)
);
const LAST: Way = { size: 1, most: 1, whole: false, columns: 0, causes: 2 };

/**
 * Draws a branch so that it is read from ten metres: as large as whole texts leave room for, else with the ends of
 * long texts cut off, else with fewer causes, whose number stands on the card in view (STAGE-8).
 */
export function drawBranch(scene: BranchScene, wordsOf: WordsOf, room: Room): Drawing {
	for (const way of [...WHOLE, ...CUT]) {
		const drawing = drawIn(scene, wordsOf, room, way);
		if (drawing) return drawing;
	}
	return drawn(scene, wordsOf, { ...room, height: Infinity }, LAST);
}

function drawIn(scene: BranchScene, wordsOf: WordsOf, room: Room, way: Way): Drawing | undefined {
	const width = room.width / way.size;
	if (!isWorth(Math.min(scene.causes.length, way.causes), width, way.columns)) return undefined;
	const drawing = drawn(scene, wordsOf, room, way);
	const isTooHigh = drawing.height > room.height / way.size + 0.001;
	return isTooHigh || (way.whole && drawing.isCut) ? undefined : drawing;
}

/** One row as long as cards are not too narrow; pairs where they fill more than one row. */
function isWorth(causes: number, width: number, columns: Way['columns']): boolean {
	if (columns === 0) return causes * (NARROWEST + GAP_X) - GAP_X <= width;
	return causes > columns && (columns === 2 || width >= WIDE);
}

function drawn(scene: BranchScene, wordsOf: WordsOf, room: Room, way: Way): Drawing {
	const [width, height] = [room.width / way.size, room.height / way.size];
	const [causes, effects] = [
		scene.causes.slice(0, way.causes),
		scene.effects.slice(0, MOST_EFFECTS)
	];
	const left = [...scene.causes.slice(way.causes), ...scene.effects.slice(MOST_EFFECTS)];
	const more = left.reduce((sum, card) => sum + 1 + card.more, 0);
	const rows: Row[] = [
		...slotsOf([effects], width).map((slots) => ({ part: 'effect' as const, slots })),
		{ part: 'core', slots: [coreSlot({ ...scene.card, more }, width)] },
		...causeRows(causes, width, way.columns)
	];
	const layout = layRows(rows, wordsOf, way.most);
	const placed =
		layout.height < height && Number.isFinite(height) ? spread(layout, height) : layout;
	const lines = linesOf(placed.cards, width, way.columns);
	return { ...placed, size: way.size, lines, between: between(placed.cards), all: scene.all };
}

function causeRows(causes: SceneCard[], width: number, columns: Way['columns']): Row[] {
	if (columns === 0)
		return slotsOf([causes], width).map((slots) => ({ part: 'cause' as const, slots }));
	const spans = spansOf(width, columns);
	const count = Math.ceil(causes.length / columns);
	return Array.from({ length: count }, (_, row) => {
		const slots = causes
			.slice(row * columns, (row + 1) * columns)
			.flatMap((card, at): Slot[] => (spans[at] ? [{ card, ...spans[at] }] : []));
		return { part: 'cause' as const, slots, ...(row > 0 && { gap: BETWEEN_BONES }) };
	});
}

/** Pairs of columns, a spine between the two of each. */
function spansOf(width: number, columns: 2 | 4) {
	const pairs = split({ x: 0, width }, columns / 2);
	return pairs.flatMap((pair) => split(pair, 2, SPINE));
}

function linesOf(cards: readonly PlacedCard[], width: number, columns: Way['columns']) {
	const core = cards.find(({ part }) => part === 'core');
	if (columns === 0 || !core) return linesBetween(cards);
	const pairs = split({ x: 0, width }, columns / 2);
	const bones = pairs.flatMap((pair) => {
		const own = cards.filter(
			({ part, x }) => part === 'cause' && x >= pair.x - 0.001 && x < pair.x + pair.width
		);
		return spineLines(own, core, pair.x + pair.width / 2);
	});
	return [...linesBetween(cards.filter(({ part }) => part !== 'cause')), ...bones];
}
