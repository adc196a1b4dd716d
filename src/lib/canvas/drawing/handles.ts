import type { Editor, TLSelectionHandle } from 'tldraw';

import type { Form } from '#lib/domain/drawing/kinds.ts';

import { isThing, type ThingShape } from './thingShape.ts';

/** One place on the frame around what is in hand, where a hand makes it larger: shares of its width and height. */
export interface Grip {
	handle: TLSelectionHandle;
	at: readonly [number, number];
}

/** The corners, drawn as such. */
export const CORNERS: readonly Grip[] = [
	{ handle: 'top_left', at: [0, 0] },
	{ handle: 'top_right', at: [1, 0] },
	{ handle: 'bottom_right', at: [1, 1] },
	{ handle: 'bottom_left', at: [0, 1] }
];

/** What the frame around things in hand offers: sizes by corners, one side alone by its edge, and a turn. */
export interface Offered {
	frame: boolean;
	corners: boolean;
	/** Sides that can be pulled by themselves. */
	edges: readonly ('top' | 'right' | 'bottom' | 'left')[];
	turn: boolean;
}

const NOTHING: Offered = { frame: false, corners: false, edges: [], turn: false };

/** Where the frame is seen, and where a hand may take hold of it. */
const SEEN = [
	'idle',
	'brushing',
	'pointing_canvas',
	'pushing',
	'pointing_selection',
	'pointing_shape'
];
const HELD = ['idle', 'pointing_selection', 'pointing_shape'];

/** What can be pulled on now. Cards of a board have no size of their own, and what lies still has none to change. DRAW-25. */
export function offered(editor: Editor): Offered {
	const shapes = editor.getSelectedShapes();
	if (shapes.length === 0 || !shapes.every(isThing)) return NOTHING;
	const frame = isInOne(editor, SEEN);
	if (!isInOne(editor, HELD) || editor.getIsReadonly() || shapes.some(({ isLocked }) => isLocked))
		return { ...NOTHING, frame };
	return { frame, ...gripsOf(shapes) };
}

function gripsOf(shapes: readonly ThingShape[]): Omit<Offered, 'frame'> {
	const forms = shapes.map(({ props }) => props.form);
	const [only, ...others] = forms;
	// The two ends of a single line say all about it.
	if (others.length === 0 && (only === 'line' || only === 'arrow')) return NOTHING;
	if (forms.some((form) => form === 'ink' || form === 'image'))
		return { corners: true, edges: [], turn: true };
	const isWords = forms.includes('text');
	const edges = isWords
		? (['left', 'right'] as const)
		: (['top', 'right', 'bottom', 'left'] as const);
	return { corners: true, edges, turn: true };
}

/** True for what only grows as it is. */
export function keepsShape(form: Form): boolean {
	return ['ink', 'image', 'text'].includes(form);
}

function isInOne(editor: Editor, states: readonly string[]): boolean {
	return states.some((state) => editor.isIn(`select.${state}`));
}
