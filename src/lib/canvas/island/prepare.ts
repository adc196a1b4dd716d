import { registerDefaultSideEffects, type Editor } from 'tldraw';

import { stateOf } from '../boardState.ts';
import { cardOf } from '../card/cardShape.ts';
import { writing } from '../card/looks.ts';
import { inViewOf } from '../sight/inView.ts';
import { isWholeView, wholeView } from '../sight/wholeView.ts';
import { linkNear } from '../tools/linkNear.ts';
import { cardWanted } from '../tools/nearest.ts';

/** The nearest and the farthest one can look, so that a board can be read and nobody is lost. */
const ZOOMS = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3];

/** What an editor is told once, before it shows any board. */
export function prepare(editor: Editor): void {
	registerDefaultSideEffects(editor);
	const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
	editor.user.updateUserPreferences({
		locale: 'id',
		colorScheme: 'light',
		animationSpeed: isCalm ? 0 : 1
	});
	editor.setCameraOptions({ ...editor.getCameraOptions(), zoomSteps: ZOOMS });
	// Nothing of ours takes what is dropped on it: the editor need not look under the hand at all cards, frame by frame.
	editor.getDraggingOverShape = () => undefined;
	const state = stateOf(editor);
	const seen = inViewOf(editor);
	const shapeAt = editor.getShapeAtPoint.bind(editor);
	// From far away the next card is as near as the edge of the one under the hand: what is hit is under the hand.
	editor.getShapeAtPoint = (at, opts) =>
		(seen.isFar() ? shapeAt(at, { ...opts, margin: 0 }) : undefined) ?? shapeAt(at, opts);
	editor.on('event', (event) => {
		if (!editor.isIn('select')) return;
		if (event.name === 'pointer_down' && event.type === 'pointer') takeLink(editor);
		if (event.name === 'double_click' && event.type === 'click' && event.phase === 'up')
			offer(editor);
	});
	keepMiddle(editor);
	followPage(editor);
	writing.set({
		begin: (shape) => known(shape, (card) => state.acts?.wordsOf(card)),
		end: (shape, text, seen) => known(shape, (card) => state.acts?.reword(card, text, seen))
	});
}

/**
 * What is in the middle of a board stays there when the board grows or shrinks, and a board that is seen whole is seen
 * whole after it; the editor would keep its corner.
 */
function keepMiddle(editor: Editor): void {
	const measure = editor.updateViewportScreenBounds.bind(editor);
	editor.updateViewportScreenBounds = (bounds) => {
		const [isWhole, before] = [isWholeView(editor), editor.getViewportScreenBounds()];
		measure(bounds, true);
		const { w, h } = editor.getViewportScreenBounds();
		const whole = isWhole && (w !== before.w || h !== before.h) && wholeView(editor);
		if (whole) editor.setCamera(whole);
		return editor;
	};
}

/** What the page does around the board. The wheel moves the board only where the keyboard is on it: elsewhere it moves the page. */
function followPage(editor: Editor): void {
	const container = editor.getContainer();
	// The page may have scrolled or grown a line just now: a hand that comes down is where it is.
	const measure = () => void editor.updateViewportScreenBounds(container);
	container.addEventListener('pointerdown', measure, true);
	container.addEventListener('focusin', () => void editor.focus({ focusContainer: false }));
	container.addEventListener('focusout', ({ relatedTarget }) => {
		const isInside = relatedTarget instanceof Node && container.contains(relatedTarget);
		if (!isInside) editor.blur({ blurContainer: false });
	});
}

function known<T>(shape: string, use: (card: { id: string; kind: string }) => T): T | undefined {
	const card = cardOf(shape);
	return card && use(card);
}

/** A hand on a line takes the link; a hand anywhere else lets it go. */
function takeLink(editor: Editor): void {
	const state = stateOf(editor);
	const link = linkNear(editor);
	if (state.taken.get() !== link?.id) state.taken.set(link?.id);
}

/** Twice on an empty place: a card is wanted there. */
function offer(editor: Editor): void {
	const { x, y } = editor.inputs.currentPagePoint;
	if (editor.getShapesAtPoint({ x, y }, { hitInside: true }).length > 0) return;
	if (!stateOf(editor).acts || editor.getInstanceState().isReadonly) return;
	stateOf(editor).ask(cardWanted(editor, { x, y }));
}
