import { react, type Editor, type TLShapeId } from 'tldraw';

import type { BoardCard } from '#lib/domain/board/scene.ts';
import type { Box as Rect } from '#lib/domain/board/limbs.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

import { stateOf } from './boardState.ts';
import { cardOf, nameOf } from './card/cardShape.ts';
import { signs, type Signs } from './card/looks.ts';
import type { InHand } from './port.ts';
import { wholeView } from './sight/wholeView.ts';

/** What the bar around a board may ask of it. */
export interface BoardHand {
	/** The tool in use, by its name. */
	tool(): string;
	use(tool: string): void;
	/** How near one looks, in percent. */
	zoom(): number;
	look(way: 'nearer' | 'farther' | 'all'): void;
	/** Reads the plan where a card was only just made, so that it can be taken in hand. */
	meet(card: string): void;
	/** Brings a card into view. */
	lookAt(card: string): void;
	/** Takes cards or a link in hand, as another part of the screen has them. */
	take(inHand: InHand): void;
	/** Holds the board still: it is looked at, and nothing on it is moved or written. */
	hold(still: boolean): void;
	/** Puts signs on cards, on this screen only. */
	sign(signs: Signs): void;
	/** The plan was laid out: cards glide to their places, and what is asked of the board from now on knows them there. */
	laidOut(): void;
	/** True where there is nothing on the board. */
	isEmpty(): boolean;
	/** True where what is in hand lies outside of the view. */
	isAway(): boolean;
	/** A card with its kind, as commands name it. */
	refOf(card: string): { id: string; kind: string } | undefined;
	/** Where a place of the board is in the element that shows it, and so the main card and this one, in pixels. */
	onScreen(spot: Spot): Spot;
	boxesOnScreen(card: string | undefined): Rect[];
	/** Begins to write in a card. */
	write(card: string): void;
	/** Calls back when the tool or the view has changed, the board became empty, or what is in hand left the view. */
	watch(changed: () => void): () => void;
}

/**
 * The handle of the board an editor shows. `known` finds the shapes of a card; `shapesOf` reads the plan first, where it
 * has to, and so may change what the screen shows.
 */
export function boardHand(
	editor: Editor,
	known: (card: string) => TLShapeId[],
	shapesOf: (card: string) => TLShapeId[],
	laidOut: () => void
): BoardHand {
	return {
		tool: () => editor.getCurrentToolId(),
		use: (tool) => void editor.setCurrentTool(tool),
		zoom: () => Math.round(editor.getZoomLevel() * 100),
		look: (way) => look(editor, way),
		meet: (card) => void shapesOf(card),
		lookAt(card) {
			const bounds = shapesOf(card).map((id) => editor.getShapePageBounds(id))[0];
			if (!bounds || editor.getViewportPageBounds().contains(bounds)) return;
			editor.centerOnPoint(bounds.center, motion(editor));
		},
		take: (inHand) => take(editor, inHand, inHand.cards.flatMap(shapesOf)),
		hold: (still) => void editor.updateInstanceState({ isReadonly: still }),
		sign: (next) => void signs.set(next),
		laidOut,
		isEmpty: () => editor.getCurrentPageShapeIds().size === 0,
		isAway: () => isAway(editor),
		refOf(card) {
			const [shape] = known(card);
			return shape === undefined ? undefined : cardOf(shape);
		},
		onScreen: (spot) => editor.pageToViewport(spot).toJson(),
		boxesOnScreen: (card) => boxesOnScreen(editor, card),
		write: (card) => write(editor, shapesOf(card)[0]),
		watch: (changed) =>
			react('the bar', () => {
				editor.getCurrentToolId();
				editor.getZoomLevel();
				editor.getCurrentPageShapeIds();
				changed();
			})
	};
}

function isAway(editor: Editor): boolean {
	const inHand = editor.getSelectionPageBounds();
	return !!inHand && !editor.getViewportPageBounds().collides(inHand);
}

function motion(editor: Editor) {
	return { animation: { duration: editor.user.getAnimationSpeed() * 200 } };
}

function look(editor: Editor, way: 'nearer' | 'farther' | 'all'): void {
	const centre = editor.getViewportScreenCenter();
	if (way === 'nearer') editor.zoomIn(centre, motion(editor));
	else if (way === 'farther') editor.zoomOut(centre, motion(editor));
	else {
		const all = wholeView(editor);
		if (all) editor.setCamera(all, motion(editor));
	}
}

function take(editor: Editor, { cards, link }: InHand, wanted: TLShapeId[]): void {
	const state = stateOf(editor);
	if (state.taken.get() !== link) state.taken.set(link);
	const now = editor.getSelectedShapeIds();
	const hasDrawn = now.some((id) => !cardOf(id));
	if (cards.length === 0 && hasDrawn) return; // a drawing in hand stays in hand
	const isSame = wanted.length === now.length && wanted.every((id) => now.includes(id));
	if (!isSame) editor.setSelectedShapes(wanted);
}

function write(editor: Editor, shape: TLShapeId | undefined): void {
	if (shape === undefined || editor.getInstanceState().isReadonly) return;
	editor.setCurrentTool('select');
	editor.select(shape);
	editor.setEditingShape(shape);
	editor.setCurrentTool('select.editing_shape');
}

function boxesOnScreen(editor: Editor, card: string | undefined): Rect[] {
	const boxes = [...stateOf(editor).boxes().values()];
	const zoom = editor.getZoomLevel();
	return boxes
		.filter(({ id, part }) => part === 'core' || nameOf(id) === card)
		.map((box) => {
			const { x, y } = editor.pageToViewport(box);
			return { x, y, width: box.w * zoom, height: box.h * zoom };
		});
}

/** The cards of shapes, each once. */
export function cardsIn(
	shapes: readonly TLShapeId[],
	cardAt: (shape: string) => BoardCard | undefined
): string[] {
	return [...new Set(shapes.flatMap((id) => cardAt(id)?.id ?? []))];
}
