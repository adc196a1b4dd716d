import { atom, type Editor } from 'tldraw';

import { linkPath, type LinkPath } from '#lib/domain/board/linkPath.ts';
import type { BoardLink, BoardScene, Part } from '#lib/domain/board/scene.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

import type { BoardActs } from './acts/boardActs.ts';
import { isCard, shapeOf, type CardShape } from './card/cardShape.ts';
import type { BoardPort } from './port.ts';

/** Where a card is now: its corner, its size, and its part. */
export interface Box {
	x: number;
	y: number;
	w: number;
	h: number;
	part: Part;
}

/** A link on the board: what it is in the plan, and the two shapes it joins. */
export interface ShownLink extends BoardLink {
	fromShape: string;
	toShape: string;
}

/** What one board shows beside its shapes. Nothing of it is stored: it follows from the plan, or is in somebody's hand. */
export class BoardState {
	readonly links = atom<readonly ShownLink[]>('links', []);
	/** The link in hand. */
	readonly taken = atom<string | undefined>('link in hand', undefined);
	/** A link that is being drawn: from a shape to a point. */
	readonly drawing = atom<{ from: string; to: Spot } | undefined>('link being drawn', undefined);
	/** What a hand on this board does to the plan, as long as it is shown. */
	acts: BoardActs | undefined;
	/** Asks the screen around the board for words. */
	ask: BoardPort['ask'] = () => undefined;
	readonly #editor: Editor;
	readonly #shapes;

	constructor(editor: Editor) {
		this.#editor = editor;
		this.#shapes = editor.store.query.records('shape');
	}

	/** Where every card is now, by its shape. */
	boxes(): Map<string, Box> {
		const boxes = new Map<string, Box>();
		for (const shape of this.#shapes.get()) if (isCard(shape)) boxes.set(shape.id, boxOf(shape));
		return boxes;
	}

	/** Every link with the line it is drawn as. A link that lacks a card is not drawn. */
	lines(): readonly DrawnLink[] {
		const boxes = this.boxes();
		return this.links.get().flatMap((link) => {
			const [from, to] = [boxes.get(link.fromShape), boxes.get(link.toShape)];
			return from && to ? [drawn(link, from, to)] : [];
		});
	}

	/** The shapes a hand is moving at this moment. */
	moving(): ReadonlySet<string> {
		const isMoving = this.#editor.isIn('select.translating');
		return new Set<string>(isMoving ? this.#editor.getSelectedShapeIds() : []);
	}
}

/** A link with its line. Both are the same objects as long as neither it nor its two cards change. */
export interface DrawnLink {
	link: ShownLink;
	line: LinkPath;
}

/** The boxes of shapes: a record of the editor is never written to, so each is made once. */
const boxesOf = new WeakMap<CardShape, Box>();

function boxOf(shape: CardShape): Box {
	const known = boxesOf.get(shape);
	if (known) return known;
	const { x, y, props } = shape;
	const box = { x, y, w: props.w, h: props.h, part: props.part as Part };
	boxesOf.set(shape, box);
	return box;
}

const drawings = new WeakMap<ShownLink, DrawnLink & { from: Box; to: Box }>();

/** A hand that moves one card of a thousand has the lines of that one drawn anew. */
function drawn(link: ShownLink, from: Box, to: Box): DrawnLink {
	const known = drawings.get(link);
	if (known?.from === from && known.to === to) return known;
	const drawing = { link, from, to, line: linkPath(link, placed(from), placed(to)) };
	drawings.set(link, drawing);
	return drawing;
}

/** A card as lines are drawn to it. */
export function placed({ x, y, w, h, part }: Box) {
	return { spot: { x: x + w / 2, y: y + h / 2 }, width: w, height: h, part };
}

const states = new WeakMap<Editor, BoardState>();

/** The state of the board an editor shows. */
export function stateOf(editor: Editor): BoardState {
	const state = states.get(editor) ?? new BoardState(editor);
	states.set(editor, state);
	return state;
}

/** The links of a scene, each with the shapes of its two cards. */
export function shownLinks({ cards, links }: BoardScene): ShownLink[] {
	const shapes = new Map(cards.map((card) => [card.id, shapeOf(card)]));
	return links.flatMap((link) => {
		const [fromShape, toShape] = [shapes.get(link.from), shapes.get(link.to)];
		return fromShape && toShape ? [{ ...link, fromShape, toShape }] : [];
	});
}
