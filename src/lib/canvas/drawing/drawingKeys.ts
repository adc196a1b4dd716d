import type { Editor } from 'tldraw';

import type { DrawingHand } from './drawingHand.ts';
import type { DrawingPort } from './drawingPort.ts';
import { isWriting } from './isWriting.ts';
import { copyThings } from './pasteThings.ts';
import { pullInHand, turnInHand } from './sizeInHand.ts';
import { isThing, thingOfShape } from './thingShape.ts';

/** How far one press moves what is in hand, in drawing units; with Shift, finer. */
const STEP = 20;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0]
};

/** Letters of the tools, as they stand on the bar. */
const TOOLS = {
	v: 'select',
	d: 'ink',
	n: 'note',
	t: 'text',
	e: 'erase',
	h: 'hand',
	l: 'line'
} as const;

/**
 * A drawing by keyboard: letters take a tool, full stop and comma walk from thing to thing, arrows move what is in hand,
 * Alt and an arrow sizes it, R turns it; Enter writes in it, or puts a new one in the middle where a tool is in use; Delete takes away. Tab leaves the sheet.
 */
export function drawingKeys(
	editor: Editor,
	host: HTMLElement,
	{ hand, port }: { hand: DrawingHand; port: DrawingPort }
): () => void {
	const keys: Record<string, () => void> = {
		Enter: () => enter(editor, hand),
		Escape: () => (editor.getCurrentToolId() === 'select' ? editor.selectNone() : editor.cancel()),
		Delete: () => hand.erase(),
		Backspace: () => hand.erase(),
		'.': () => walk(editor, 1),
		',': () => walk(editor, -1),
		r: () => turnInHand(editor, 1),
		R: () => turnInHand(editor, -1),
		'+': () => hand.look('nearer'),
		'=': () => hand.look('nearer'),
		'-': () => hand.look('farther'),
		'0': () => hand.look('all')
	};
	const act = (event: KeyboardEvent): (() => void) | undefined => {
		if (event.ctrlKey || event.metaKey) {
			if (event.key === 'a') return () => editor.selectAll();
			if (event.key === 'd') return () => copyThings(editor, port);
			return undefined;
		}
		const arrow = ARROWS[event.key];
		if (arrow) return () => move(editor, arrow, event);
		const tool = TOOLS[event.key as keyof typeof TOOLS];
		return tool ? () => hand.use(tool) : keys[event.key];
	};
	return hearKeys(editor, host, act);
}

function hearKeys(
	editor: Editor,
	host: HTMLElement,
	act: (event: KeyboardEvent) => (() => void) | undefined
): () => void {
	const heard = (event: KeyboardEvent) => {
		if (isWriting(editor, event)) return;
		const acts = act(event);
		if (!acts) return;
		acts();
		event.preventDefault();
		event.stopPropagation();
	};
	// The element around it is what the keyboard reaches with Tab; a hand that clicks is in the editor itself.
	const place = host.parentElement ?? host;
	place.addEventListener('keydown', heard, true);
	return () => place.removeEventListener('keydown', heard, true);
}

/** An arrow moves what is in hand; with Alt it pulls its lower right corner. */
function move(
	editor: Editor,
	[x, y]: readonly [number, number],
	{ shiftKey, altKey }: KeyboardEvent
): void {
	const by = shiftKey ? 2 : STEP;
	if (altKey) pullInHand(editor, [x * by, y * by]);
	else editor.nudgeShapes(editor.getSelectedShapeIds(), { x: x * by, y: y * by });
}

/** Writes in what is in hand; with a tool in use, puts one such thing into the middle. */
function enter(editor: Editor, hand: DrawingHand): void {
	if (editor.getCurrentToolId() !== 'thing') {
		const [only] = editor.getSelectedShapes().filter(isThing);
		if (only) hand.write(thingOfShape(only.id));
		return;
	}
	const { x, y } = editor.getViewportScreenCenter();
	for (const name of ['pointer_down', 'pointer_up'] as const) {
		editor.dispatch({
			type: 'pointer',
			target: 'canvas',
			name,
			point: { x, y, z: 0.5 },
			pointerId: 0,
			button: 0,
			isPen: false,
			shiftKey: false,
			altKey: false,
			ctrlKey: false,
			metaKey: false,
			accelKey: false
		});
	}
}

/** The next thing of the pile, around and around; a template's frame is passed over. */
function walk(editor: Editor, by: 1 | -1): void {
	const all = editor
		.getCurrentPageShapesSorted()
		.filter((shape) => isThing(shape) && !shape.isLocked);
	const only = editor.getOnlySelectedShapeId();
	const at = all.findIndex(({ id }) => id === only);
	const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length];
	if (!next) return;
	editor.select(next.id);
	const bounds = editor.getShapePageBounds(next);
	if (bounds && !editor.getViewportPageBounds().contains(bounds))
		editor.centerOnPoint(bounds.center);
}
