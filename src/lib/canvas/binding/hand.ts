import { react, type Editor, type TLShapeId } from 'tldraw';

import type { Undo } from '#lib/domain/shared/undo.ts';
import type { Spot } from '#lib/domain/shared/places.ts';

import { stateOf } from '../boardState.ts';
import { isCard } from '../card/cardShape.ts';

/** How often a card under a hand is told to the others, in milliseconds: ten times a second. */
export const TELL_EVERY = 100;

/** What happens to the cards a hand moves. */
export interface Hears {
	/** Where the plan has a card. */
	spotOf(shape: TLShapeId): Spot | undefined;
	/** The cards lie here now. Answers how many of them the plan did not know there. */
	moved(spots: ReadonlyMap<TLShapeId, Spot>): number;
	/** They were let go: what that means beside their place. */
	letGo(shapes: readonly TLShapeId[]): void;
	/** No hand moves any of them, wherever they are. */
	over(): void;
}

/**
 * Follows a hand that moves cards: the others see it a few times a second, and all of it is one step back. A hand that
 * gives up (Escape) leaves no step at all. Returns how to stop.
 */
export function followHand(editor: Editor, undo: Undo, hears: Hears) {
	const state = stateOf(editor);
	let drag: Drag | undefined;
	const stopReacting = react('hand', () => {
		const isMoving = editor.isIn('select.translating');
		if (isMoving && !drag) drag = begin(editor, undo, hears);
		if (!isMoving && drag) {
			const ended = drag;
			drag = undefined;
			ended.end();
		}
	});
	return {
		/** True while a hand is moving cards. */
		isMoving: () => drag !== undefined,
		/** A card was moved: told now, or within the next tenth of a second. */
		touch: (shapes: readonly TLShapeId[]) => {
			if (drag) drag.touch();
			else hears.moved(spotsOf(editor, shapes));
		},
		held: () => state.moving(),
		stop() {
			stopReacting();
			drag?.end();
			drag = undefined;
		}
	};
}

type Drag = ReturnType<typeof begin>;

function begin(editor: Editor, undo: Undo, hears: Hears) {
	const over = undo.together();
	const shapes = editor.getSelectedShapeIds();
	editor.bringToFront(shapes); // what is in hand passes over the others
	// Not where the editor has them: a hand that is heard of late has moved them already when it is seen to move.
	const start = shapes.map((id) => [id, hears.spotOf(id)] as const);
	let [written, due] = [0, undefined as ReturnType<typeof setTimeout> | undefined];
	const tell = () => {
		due = undefined;
		written += hears.moved(spotsOf(editor, editor.getSelectedShapeIds()));
	};
	return {
		touch: () => void (due ??= setTimeout(tell, TELL_EVERY)),
		end() {
			clearTimeout(due);
			const now = spotsOf(editor, editor.getSelectedShapeIds());
			const isBack = start.every(([id, spot]) => isSame(now.get(id), spot));
			if (!isBack) {
				written += hears.moved(now);
				hears.letGo([...now.keys()]);
			}
			over();
			hears.over();
			if (isBack && written > 0) undo.undo();
			editor.clearHistory(); // the plan has a history of its own, and this one only grows
		}
	};
}

/** Where the middle of each of these cards is. */
function spotsOf(editor: Editor, shapes: readonly TLShapeId[]): Map<TLShapeId, Spot> {
	const spots = new Map<TLShapeId, Spot>();
	for (const id of shapes) {
		const shape = editor.getShape(id);
		if (!shape || !isCard(shape)) continue;
		spots.set(id, { x: shape.x + shape.props.w / 2, y: shape.y + shape.props.h / 2 });
	}
	return spots;
}

function isSame(a: Spot | undefined, b: Spot | undefined): boolean {
	return a?.x === b?.x && a?.y === b?.y;
}
