import { react, type Editor, type TLEventInfo, type TLShapeId } from 'tldraw';

import type { Undo } from '#lib/domain/shared/undo.ts';

import { penOf } from './pen.ts';

/** How often what a hand does is told to the others, in milliseconds: four times a second. */
export const TELL_EVERY = 250;

/** The editor applies the last move on a later tick than the pointer's going up. */
const SETTLED = 30;

/** What a hand is doing while it has things in hand. */
const HANDLING = ['translating', 'resizing', 'rotating', 'dragging_handle'].map(
	(name) => `select.${name}`
);

/**
 * Follows one hand: while it moves, `tell` is called a few times a second, and once more when it lets go; all of it is
 * one step back. What is done without a pointer (keys, a bar) is told at once.
 */
export function followGesture(editor: Editor, undo: Undo, tell: () => void) {
	let due: ReturnType<typeof setTimeout> | undefined;
	let over: (() => void) | undefined;
	const now = () => {
		clearTimeout(due);
		due = undefined;
		tell();
	};
	const end = () => {
		now();
		over?.();
		over = undefined;
	};
	const stopHearing = hearPointer(editor, {
		// The last of the gesture before belongs to it, and not to this one.
		down: () => void (over && end()),
		up: () => void (!isBusy(editor) && over && end())
	});
	return {
		/** Something was changed by this hand. */
		touched() {
			if (!isBusy(editor) && !over) return now();
			over ??= undo.together();
			due ??= setTimeout(() => (isBusy(editor) ? now() : end()), TELL_EVERY);
		},
		end,
		/** The shapes under the hand. */
		held(): ReadonlySet<TLShapeId> {
			const { growing } = penOf(editor);
			const held = isHandling(editor) ? editor.getSelectedShapeIds() : [];
			return new Set(growing ? [...held, growing] : held);
		},
		stop() {
			end();
			stopHearing();
		}
	};
}

function hearPointer(editor: Editor, hears: { down(): void; up(): void }): () => void {
	let wasHandling = false;
	const onEvent = ({ type, name }: TLEventInfo) => {
		if (type !== 'pointer') return;
		if (name === 'pointer_down') hears.down();
		if (name === 'pointer_up') setTimeout(hears.up, SETTLED);
	};
	editor.on('event', onEvent);
	const stopReacting = react('end of a gesture', () => {
		const is = isHandling(editor);
		if (wasHandling && !is) setTimeout(hears.up, 0);
		wasHandling = is;
	});
	return () => {
		editor.off('event', onEvent);
		stopReacting();
	};
}

function isHandling(editor: Editor): boolean {
	return HANDLING.some((path) => editor.isIn(path));
}

function isBusy(editor: Editor): boolean {
	return penOf(editor).growing !== undefined || isHandling(editor);
}
