import { CARD } from '#lib/domain/board/cardSize.ts';
import { forestBoxes } from '#lib/domain/board/forestBoxes.ts';
import { withJoined } from '#lib/domain/board/joined.ts';
import type { Box, Boxes, Limb, SizeOf } from '#lib/domain/board/limbs.ts';
import type { BoardCard, BoardScene, Part, Size } from '#lib/domain/board/scene.ts';
import { middleOf } from '#lib/domain/board/settle.ts';
import { treeBoxes } from '#lib/domain/board/treeBoxes.ts';
import { groupBy } from '#lib/domain/shared/groupBy.ts';

/** A folded card is one of a heap of tiles: a heap is as wide as a card and as high as its widest rows are many. */
const HEAP: Size = { width: CARD.width, height: 160 };
/** How much of its place a tile takes. */
const TILE: Size = { width: 0.85, height: 0.75 };
/** How many tiles may stand in a row: the fewest that have room for the largest heap. */
const IN_ROW = [5, 10, 20, 40];
/** Nothing stands beside the main card, and its text is the longest: it is as many times as wide as at the desk, and as high. */
const [MAIN, PLAIN] = [
	{ wide: 2.4, high: 0.5 },
	{ wide: 1, high: 1 }
];
/** What is beside a tree is as wide as any card, and low. */
const LOW: Size = { width: CARD.width, height: 24 };
/** What the groups lie under that are part of no other, and the ideas of none. */
const [GROUPS, LOOSE] = ['', ' '];

/** Heaps of tiles, by a name of their own each. */
type Heaps = Map<string, readonly string[]>;

/**
 * A board on which only the cards within so many steps of the main one have room for their words, or only the names of
 * groups. What hangs on them, or is in them, lies under each as a heap of tiles: every card is there, to be counted.
 * Cards with words are so many times as tall as at the desk.
 */
export function foldedScene(
	scene: BoardScene,
	steps: number,
	aspect: number,
	tall: number
): BoardScene {
	const core = scene.cards.find(({ part }) => part === 'core')?.id;
	const heaps: Heaps = new Map();
	const limbs = foldedLimbs(limbsIn(scene, core), namedIn(scene, core, steps), heaps);
	const byId = new Map(scene.cards.map((card) => [card.id, card]));
	const across = acrossOf(heaps);
	const sizeOf = (id: string): Size => {
		const heap = heaps.get(id);
		const rows = Math.ceil((heap?.length ?? 0) / across);
		if (heap) return { width: HEAP.width, height: (rows * HEAP.height) / across };
		const card = byId.get(id);
		if (!card || (core !== undefined && card.part === 'loose')) return LOW;
		const { wide, high } = card.part === 'core' ? MAIN : PLAIN;
		return { width: card.width * wide, height: card.height * high * tall };
	};
	const boxes =
		core === undefined
			? forestBoxes([], limbs, sizeOf, aspect)
			: boxesOfTree(scene, { core, limbs }, sizeOf, aspect);
	const tiles = tilesIn(heaps, boxes, across);
	const cards = scene.cards.map((card): BoardCard => {
		const box = tiles.get(card.id) ?? boxes.get(card.id) ?? { x: 0, y: 0, ...LOW };
		return { ...card, width: box.width, height: box.height, spot: middleOf(box) };
	});
	return { cards, links: scene.links.filter(({ from, to }) => !tiles.has(from) && !tiles.has(to)) };
}

/** What hangs on the main card, on both sides; where there is none, the groups with what is in them, and what is in none. */
function limbsIn({ cards, links }: BoardScene, core: string | undefined): Limb[] {
	const effects = new Set(cards.filter(({ part }) => part === 'effect').map(({ id }) => id));
	const on = new Map<string, string>();
	for (const { from, to, hangs } of links)
		if (hangs) on.set(...((effects.has(to) ? [to, from] : [from, to]) as [string, string]));
	const holderOf = ({ id, of, part }: BoardCard) => {
		if (core !== undefined) return on.get(id);
		return part === 'loose' ? LOOSE : (of ?? GROUPS);
	};
	const held = groupBy(cards, holderOf);
	const limbsOn = (holder: string): Limb[] =>
		(held.get(holder) ?? []).map(({ id }) => ({ id, limbs: limbsOn(id) }));
	if (core !== undefined) return limbsOn(core);
	return [{ id: LOOSE, limbs: limbsOn(LOOSE) }, ...limbsOn(GROUPS)];
}

/** Which cards have room for their words. */
function namedIn(scene: BoardScene, core: string | undefined, steps: number) {
	if (core === undefined) {
		const heads = new Set([LOOSE, ...idsOf(scene, 'head')]);
		return (id: string) => heads.has(id);
	}
	return (_: string, step: number) => step <= steps;
}

function foldedLimbs(
	limbs: readonly Limb[],
	isNamed: (id: string, step: number) => boolean,
	heaps: Heaps
): Limb[] {
	const folded = ({ id, limbs: under }: Limb, step: number): Limb => {
		const named = under.filter((limb) => isNamed(limb.id, step + 1));
		const tiles = idsOn(under.filter((limb) => !named.includes(limb)));
		const heap = `${id}/`;
		if (tiles.length > 0) heaps.set(heap, tiles);
		const next = named.map((limb) => folded(limb, step + 1));
		return { id, limbs: [...(tiles.length > 0 ? [{ id: heap, limbs: [] }] : []), ...next] };
	};
	// The ideas of no group have no name over them.
	return limbs
		.map((limb) => folded(limb, 1))
		.flatMap((limb) => (limb.id === LOOSE ? limb.limbs : limb));
}

function boxesOfTree(
	scene: BoardScene,
	{ core, limbs }: { core: string; limbs: readonly Limb[] },
	sizeOf: SizeOf,
	aspect: number
): Boxes {
	const effects = new Set(idsOf(scene, 'effect'));
	const up = limbs.filter(({ id }) => effects.has(id));
	const down = limbs.filter(({ id }) => !effects.has(id));
	const growth = { core, up, down, left: idsOf(scene, 'loose'), right: [] };
	const counted = scene.links.filter(({ look }) => look === 'counted');
	const arrows = counted.map(({ from, to }) => ({ cause: from, effect: to }));
	return treeBoxes(withJoined(growth, arrows), sizeOf, aspect);
}

/** How many tiles stand in a row of every heap: all are alike. */
function acrossOf(heaps: Heaps): number {
	const largest = Math.max(0, ...[...heaps.values()].map(({ length }) => length));
	return IN_ROW.find((across) => largest <= across ** 2) ?? Math.ceil(Math.sqrt(largest));
}

/** Where each tile of each heap lies. */
function tilesIn(heaps: Heaps, boxes: Boxes, across: number): Map<string, Box> {
	const [wide, high] = [HEAP.width / across, HEAP.height / across];
	const size = { width: wide * TILE.width, height: high * TILE.height };
	const tiles = new Map<string, Box>();
	for (const [heap, ids] of heaps) {
		const { x, y } = boxes.get(heap) ?? { x: 0, y: 0 };
		for (const [at, id] of ids.entries())
			tiles.set(id, {
				...size,
				x: x + (at % across) * wide,
				y: y + Math.floor(at / across) * high
			});
	}
	return tiles;
}

function idsOf({ cards }: BoardScene, part: Part): string[] {
	return cards.filter((card) => card.part === part).map(({ id }) => id);
}

function idsOn(limbs: readonly Limb[]): string[] {
	return limbs.flatMap(({ id, limbs: under }) => [id, ...idsOn(under)]);
}
