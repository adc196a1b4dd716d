import type { OutlineStep } from '#lib/domain/problems/moves.ts';

/** What a key asks of a row. */
export type RowAct = OutlineStep | 'new' | 'bin' | 'undo' | 'redo' | 'previous' | 'next' | 'leave';

/** What a row is like when a key is pressed. */
export interface RowState {
	isEmpty: boolean;
	/** True while it holds words that are not in the plan yet. */
	isTouched: boolean;
	/** True after Escape: the next Tab leaves the editor, so that nobody is shut in. */
	isLeaving: boolean;
}

/** The part of a keyboard event that counts here. */
export type Key = Pick<
	KeyboardEvent,
	'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat' | 'isComposing'
>;

const PLAIN: Partial<Record<string, RowAct>> = {
	Enter: 'new',
	Tab: 'deeper',
	ArrowUp: 'previous',
	ArrowDown: 'next',
	Escape: 'leave',
	Backspace: 'bin'
};
const WITH_ALT: Partial<Record<string, RowAct>> = { ArrowUp: 'up', ArrowDown: 'down' };
const WITH_CONTROL: Partial<Record<string, RowAct>> = { z: 'undo', y: 'redo', backspace: 'bin' };

/** Reads a key as an act on the outline, or nothing: then it means what it always means in a text. */
export function rowAct(event: Key, state: RowState): RowAct | undefined {
	if (event.isComposing) return undefined;
	if (event.altKey) return WITH_ALT[event.key];
	if (event.ctrlKey || event.metaKey) return withControl(event, state);
	return plainly(event, state);
}

function plainly({ key, shiftKey, repeat }: Key, { isEmpty, isLeaving }: RowState) {
	const act = PLAIN[key];
	if (act === 'deeper') return isLeaving ? undefined : shiftKey ? 'higher' : act;
	// A key held down to empty a row must not take the card with it.
	if (act === 'bin') return isEmpty && !repeat ? act : undefined;
	return act;
}

function withControl({ key, shiftKey }: Key, { isTouched }: RowState): RowAct | undefined {
	const act = WITH_CONTROL[key.toLowerCase()];
	if (act === 'bin') return act;
	if (isTouched) return undefined; // the text's own undo comes first
	return act === 'undo' && shiftKey ? 'redo' : act;
}
