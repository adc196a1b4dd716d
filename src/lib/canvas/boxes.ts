import type { TLShape } from 'tldraw';

import { enclosuresOf, type Enclosure } from '#lib/domain/board/enclosures.ts';
import type { Part } from '#lib/domain/board/scene.ts';
import { present } from '#lib/domain/shared/fields.ts';

import { isCard, nameOf, type CardShape } from './card/cardShape.ts';

/** Where a card is now: its corner and its size; and what its colours follow from. */
export interface Box {
	/** The name of its shape. */
	id: string;
	x: number;
	y: number;
	w: number;
	h: number;
	part: Part;
	kind: string;
	colour: string;
	of: string;
	byHand: boolean;
}

/** The cards of a board by their shapes. */
export type Boxes = ReadonlyMap<string, Box>;

/** The boxes now; `known` itself where they are the same, so that other words move no line. */
export function renewed(known: Boxes, shapes: readonly TLShape[]): Boxes {
	const boxes = boxesIn(shapes, known);
	return isSameBoxes(boxes, known) ? known : boxes;
}

function isSameBoxes(some: Boxes, others: Boxes): boolean {
	return some.size === others.size && [...some].every(([id, box]) => others.get(id) === box);
}

function boxesIn(shapes: readonly TLShape[], known: Boxes): Boxes {
	const boxes = new Map<string, Box>();
	for (const shape of shapes) {
		if (isCard(shape)) boxes.set(shape.id, boxOf(shape, known.get(shape.id)));
	}
	return boxes;
}

/** The boxes of shapes: a record of the editor is never written to, so each is made once. */
const boxesOf = new WeakMap<CardShape, Box>();

function boxOf(shape: CardShape, before: Box | undefined): Box {
	const known = boxesOf.get(shape);
	if (known) return known;
	const { id, x, y, props } = shape;
	const { w, h, kind, colour, of, byHand } = props;
	const now: Box = { id, x, y, w, h, kind, colour, of, byHand, part: props.part as Part };
	const box = before && FIELDS.every((field) => before[field] === now[field]) ? before : now;
	boxesOf.set(shape, box);
	return box;
}

const FIELDS = ['x', 'y', 'w', 'h', 'part', 'kind', 'colour', 'of', 'byHand'] as const;

/**
 * Where cards lie as far as others go around them: what a hand moves at this moment lies where it was taken from, all
 * else where it is now. `before` itself where nothing else has moved.
 */
export function atRest(before: Boxes, now: Boxes, moving: ReadonlySet<string>): Boxes {
	const resting = new Map<string, Box>();
	for (const [id, box] of now) resting.set(id, (moving.has(id) && before.get(id)) || box);
	return isSameBoxes(resting, before) ? before : resting;
}

/** The frames around the groups of these cards. */
export function enclosuresIn(boxes: Iterable<Box>): Enclosure[] {
	return enclosuresOf(
		[...boxes].map(({ id, x, y, w, h, kind, colour, of, byHand }) => ({
			...{ id: nameOf(id), kind, byHand, box: { x, y, width: w, height: h } },
			...present({ colour: colour || undefined, of: of || undefined })
		}))
	);
}

/** A card as lines are drawn to it. */
export function placed({ x, y, w, h, part }: Pick<Box, 'x' | 'y' | 'w' | 'h' | 'part'>) {
	return { spot: { x: x + w / 2, y: y + h / 2 }, width: w, height: h, part };
}
