import { atom, computed, react, type Editor, type TLRenderingShape, type TLShapeId } from 'tldraw';

import { stateOf } from '../boardState.ts';
import { letterAt } from './fewWords.ts';
import { isSameSet } from './same.ts';
import { oncePerFrame } from './oncePerFrame.ts';

/** Below this zoom a card's letters are smaller than 5 px, and nobody reads them. */
const FAR = 0.25;
/** How much around the view belongs to it, as a share of its longer side. */
const AROUND = 0.15;
/** So many elements are made in one frame; until its turn comes a card is a plain block. */
const AT_ONCE = 40;
/** What a hand is about to erase is faint, as the editor has it. */
const FAINT = 0.32;

/** What of a board is in view. */
export interface InView {
	/** Shapes that lie in view or just around it. */
	near(): ReadonlySet<TLShapeId>;
	/** Those of them that have elements in the page. The other cards are blocks of the picture under them (BOARD-40). */
	made(): ReadonlySet<TLShapeId>;
	/** True where the board is seen from so far that cards are blocks. */
	isFar(): boolean;
	/** How high a card's letters have to be to be read from here, in board units. */
	letter(): number;
}

const known = new WeakMap<Editor, InView>();

/**
 * What of an editor's board is in view. From the first call on the editor has elements for that and for nothing else: a
 * board of a thousand cards costs what the thirty in view cost (BOARD-41). Seen from far away cards have none; one that
 * somebody writes in always has its own.
 */
export function inViewOf(editor: Editor): InView {
	const seen = known.get(editor) ?? begin(editor);
	known.set(editor, seen);
	return seen;
}

function begin(editor: Editor): InView {
	const near = computed('near', () => shapesNear(editor), { isEqual: isSameSet });
	const isFar = computed('far away', () => editor.getZoomLevel() < FAR);
	// Its own, so that pushing a board about asks no card.
	const letter = atom('letter', letterAt(editor.getZoomLevel()));
	const wanted = computed('wanted', () => {
		const writing = editor.getEditingShapeId();
		const all = [...near.get()];
		return isFar.get() ? all.filter((id) => id === writing || !isCardAt(editor, id)) : all;
	});
	const made = atom<ReadonlySet<TLShapeId>>('made', new Set(), { isEqual: isSameSet });
	const nextFrame = oncePerFrame();
	const make = () => {
		const now = made.__unsafe__getWithoutCapture();
		const fresh = wanted.get().filter((id) => !now.has(id));
		const late = new Set(fresh.slice(AT_ONCE));
		made.set(new Set(wanted.get().filter((id) => !late.has(id))));
		if (late.size > 0) nextFrame(make);
	};
	editor.disposables.add(react('letter', () => void letter.set(letterAt(editor.getZoomLevel()))));
	editor.disposables.add(react('elements', make));
	showOnly(editor, near, made);
	return {
		near: () => near.get(),
		made: () => made.get(),
		isFar: () => isFar.get(),
		letter: () => letter.get()
	};
}

/** Hands the editor what it shows, in place of everything there is. */
function showOnly(editor: Editor, near: Shapes, made: Shapes): void {
	const order = computed('order', () => {
		const ids = editor.getSortedChildIdsForParent(editor.getCurrentPageId());
		return new Map(ids.map((id, at) => [id, at]));
	});
	const drawn = computed('drawn', () =>
		[...made.get()].sort().flatMap((id) => elementOf(editor, id, order.get().get(id) ?? 0))
	);
	const hidden = computed('hidden', () => {
		const isNear = near.get();
		return new Set([...editor.getCurrentPageShapeIds()].filter((id) => !isNear.has(id)));
	});
	editor.getRenderingShapes = () => drawn.get();
	editor.getCulledShapes = () => hidden.get();
}

interface Shapes {
	get(): ReadonlySet<TLShapeId>;
}

function shapesNear(editor: Editor): ReadonlySet<TLShapeId> {
	const view = editor.getViewportPageBounds();
	const around = view.clone().expandBy(AROUND * Math.max(view.w, view.h));
	const boxes = stateOf(editor).boxes();
	const near = new Set<TLShapeId>();
	const reaches = (x: number, y: number, w: number, h: number) =>
		x <= around.maxX && y <= around.maxY && x + w >= around.minX && y + h >= around.minY;
	for (const id of editor.getCurrentPageShapeIds()) {
		const { x, y, w, h } = boxes.get(id) ?? editor.getShapePageBounds(id) ?? around;
		if (reaches(x, y, w, h)) near.add(id);
	}
	const writing = editor.getEditingShapeId();
	return writing ? near.add(writing) : near;
}

function isCardAt(editor: Editor, id: TLShapeId): boolean {
	return stateOf(editor).boxes().has(id);
}

/** A shape as the editor wants it for the page. None of ours lies in another, so its place among all is its height. */
function elementOf(editor: Editor, id: TLShapeId, at: number): TLRenderingShape[] {
	const shape = editor.getShape(id);
	if (!shape) return [];
	const { maxShapesPerPage } = editor.options;
	const isFaint = editor.getErasingShapeIds().includes(id);
	return [
		{
			...{ id, shape, util: editor.getShapeUtil(shape) },
			index: 2 * maxShapesPerPage + at,
			backgroundIndex: maxShapesPerPage + at,
			opacity: shape.opacity * (isFaint ? FAINT : 1)
		}
	];
}
