import type { Editor } from 'tldraw';

import { LONGEST_TEXT } from '#lib/domain/drawing/kinds.ts';
import { withoutUnreadable } from '#lib/domain/shared/words.ts';

import type { DrawingPort } from './drawingPort.ts';
import { isWriting } from './isWriting.ts';
import { penOf } from './pen.ts';
import { isThing, shapeOfThing, THING, type ThingShape } from './thingShape.ts';

/** The most notes one paste makes. */
export const MOST_PASTED = 100;

/** More than this is no list of notes: what lies behind it is not even read. */
const LONGEST_PASTE = 1_000_000;

/** How notes that were pasted together lie: in rows of eight. */
const [ACROSS, APART] = [8, 220];

/** Lays a copy of what is in hand beside it. */
export function copyThings(editor: Editor, port: DrawingPort): void {
	const things = editor.getSelectedShapes().filter(isThing);
	const copies = things.map(({ x, y, rotation, props }) => ({
		id: shapeOfThing(port.stamp().id),
		type: THING,
		x: x + 40,
		y: y + 40,
		rotation,
		props: { ...props, isIdea: false }
	}));
	editor.createShapes(copies);
	editor.setSelectedShapes(copies.map(({ id }) => id));
}

/**
 * What is pasted or dropped on a sheet: a picture file is put there small, and anything else is words, a note for each
 * line. Markup and addresses are read as the words they come with, so nothing in them can do anything. DRAW-22.
 */
export function pasteThings(
	editor: Editor,
	host: HTMLElement,
	port: DrawingPort,
	putPicture: (file: Blob) => Promise<void>
): () => void {
	const take = (event: Event, data: DataTransfer | null) => {
		if (isWriting(editor, event) || !data) return;
		event.preventDefault();
		event.stopPropagation();
		if (editor.getInstanceState().isReadonly) return;
		const [file] = data.files;
		if (file) void putPicture(file);
		else pasteWords(editor, port, data.getData('text/plain'));
	};
	const paste = (event: ClipboardEvent) => take(event, event.clipboardData);
	const drop = (event: DragEvent) => take(event, event.dataTransfer);
	const copy = (event: ClipboardEvent) => {
		const said = editor
			.getSelectedShapes()
			.flatMap((shape) => (isThing(shape) && shape.props.text ? [shape.props.text] : []));
		if (isWriting(editor, event) || said.length === 0) return;
		event.clipboardData?.setData('text/plain', said.join('\n'));
		event.preventDefault();
	};
	const place = host.parentElement ?? host; // what the keyboard reaches with Tab
	place.addEventListener('copy', copy);
	place.addEventListener('paste', paste);
	host.addEventListener('drop', drop, true);
	return () => {
		place.removeEventListener('copy', copy);
		place.removeEventListener('paste', paste);
		host.removeEventListener('drop', drop, true);
	};
}

/** Makes notes of lines of text around the middle of what is looked at, and says so when there are too many. */
export function pasteWords(editor: Editor, port: DrawingPort, pasted: string): void {
	const lines = pasted.slice(0, LONGEST_PASTE).split('\n');
	const said = lines.map((line) => withoutUnreadable(line).trim()).filter((line) => line !== '');
	const taken = said.slice(0, MOST_PASTED);
	if (taken.length < said.length)
		port.tell({ kind: 'too-many', taken: taken.length, of: said.length });
	const { x, y } = editor.getViewportPageBounds().center;
	const pen = penOf(editor);
	const wide = Math.min(ACROSS, taken.length);
	editor.createShapes<ThingShape>(
		taken.map((text, at) => ({
			id: pen.newShape(),
			type: THING,
			x: x + ((at % ACROSS) - wide / 2) * APART,
			y: y + (Math.floor(at / ACROSS) - 0.5) * APART,
			props: { ...pen.props('note'), w: 200, h: 200, text: text.slice(0, LONGEST_TEXT) }
		}))
	);
}
