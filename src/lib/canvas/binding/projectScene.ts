import {
	getIndexAbove,
	isShape,
	type IndexKey,
	type TLParentId,
	type TLShapeId,
	type TLStore
} from 'tldraw';

import type { BoardCard, BoardScene } from '#lib/domain/board/scene.ts';
import { FARTHEST } from '#lib/domain/shared/places.ts';
import { LONGEST_SENTENCE, withoutUnreadable } from '#lib/domain/shared/words.ts';

import { CARD, isCard, shapeOf, type CardProps, type CardShape } from '../card/cardShape.ts';
import { writeShapes } from './writeShapes.ts';

/** What is left as it is on this screen, because a hand is on it. */
export interface Held {
	/** Told how many cards that were shown already lie elsewhere now. */
	moved?(cards: number): void;
	/** Shapes under a hand: their position is the hand's. */
	moving: ReadonlySet<string>;
	/** The words for a card's part, and those before its text, in the language of the screen. */
	wordsOf(card: BoardCard): { label: string; lead: string };
}

/**
 * Brings the editor's cards in step with the scene: only what differs is written, through the door for changes that
 * are not the user's. A card nobody could show is left out; nothing here throws. Answers how many records it wrote.
 */
export function projectScene(store: TLStore, page: TLParentId, scene: BoardScene, held: Held) {
	const wanted = new Map<TLShapeId, BoardCard>();
	for (const card of scene.cards) if (isShowable(card)) wanted.set(shapeOf(card), card);
	const shapes = store.allRecords().filter(isShape);
	const [puts, gone] = [[] as CardShape[], [] as TLShapeId[]];
	for (const shape of shapes.filter(isCard)) {
		const card = wanted.get(shape.id);
		wanted.delete(shape.id);
		if (!card) gone.push(shape.id);
		else if (differs(shape, card, held)) puts.push(shapeFor(card, held, shape));
	}
	held.moved?.(puts.filter((put) => isMoved(store, put)).length);
	let top = topOf(shapes);
	for (const card of wanted.values()) {
		top = getIndexAbove(top);
		puts.push(shapeFor(card, held, { parentId: page, index: top }));
	}
	return writeShapes(store, puts, gone);
}

function isMoved(store: TLStore, { id, x, y }: CardShape): boolean {
	const was = store.get(id);
	return was !== undefined && (was.x !== x || was.y !== y);
}

function topOf(shapes: readonly { index: IndexKey }[]): IndexKey | undefined {
	return shapes.reduce<IndexKey | undefined>(
		(top, { index }) => (top === undefined || index > top ? index : top),
		undefined
	);
}

function isShowable({ id, spot, width, height }: BoardCard): boolean {
	const sizes = [width, height].every((size) => size > 0 && size < FARTHEST);
	return id !== '' && sizes && Number.isFinite(spot.x) && Number.isFinite(spot.y);
}

function cornerOf({ spot, width, height }: BoardCard): { x: number; y: number } {
	return { x: spot.x - width / 2, y: spot.y - height / 2 };
}

function propsOf(card: BoardCard, { wordsOf }: Held): CardProps {
	const { width, height, kind, part, byHand } = card;
	return {
		w: width,
		h: height,
		text: withoutUnreadable(card.text).slice(0, LONGEST_SENTENCE),
		...wordsOf(card),
		kind,
		part,
		colour: card.colour ?? '',
		of: card.of ?? '',
		byHand
	};
}

/** The card a shape was last found to show whole. Neither is ever written to. */
const shows = new WeakMap<CardShape, BoardCard>();

function differs(shape: CardShape, card: BoardCard, held: Held): boolean {
	if (shows.get(shape) === card) {
		const { label, lead } = held.wordsOf(card); // the screen may speak another language now
		if (label === shape.props.label && lead === shape.props.lead) return false;
	}
	if (isOther(shape, card, held)) return true;
	if (!held.moving.has(shape.id)) shows.set(shape, card);
	return false;
}

function isOther(shape: CardShape, card: BoardCard, held: Held): boolean {
	const props = propsOf(card, held);
	const now = shape.props;
	const keys = Object.keys(props) as (keyof CardProps)[];
	if (keys.some((key) => props[key] !== now[key])) return true;
	if (held.moving.has(shape.id)) return false;
	const { x, y } = cornerOf(card);
	return shape.x !== x || shape.y !== y;
}

function shapeFor(
	card: BoardCard,
	held: Held,
	now: Pick<CardShape, 'parentId' | 'index'> & Partial<Pick<CardShape, 'x' | 'y'>>
): CardShape {
	const id = shapeOf(card);
	const isHeld = held.moving.has(id) && now.x !== undefined && now.y !== undefined;
	return {
		typeName: 'shape',
		type: CARD,
		id,
		...cornerOf(card),
		...(isHeld && { x: now.x, y: now.y }),
		parentId: now.parentId,
		index: now.index,
		rotation: 0,
		isLocked: false,
		opacity: 1,
		meta: {},
		props: propsOf(card, held)
	};
}
