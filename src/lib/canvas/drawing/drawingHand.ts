import { react, type Editor } from 'tldraw';

import { AROUND } from '#lib/domain/board/bounds.ts';
import type { Form } from '#lib/domain/drawing/kinds.ts';

import { penOf, type Pen } from './pen.ts';
import { pullInHand, turnInHand } from './sizeInHand.ts';
import { isThing, shapeOfThing, thingOfShape, type ThingShape } from './thingShape.ts';

/** How much larger one press makes what is in hand, in drawing units. */
const GROWS = 40;

/** What the bar around a drawing may ask of it. */
export interface DrawingHand {
	/** The tool in use: `select`, `hand`, `erase`, or the form that is drawn. */
	tool(): string;
	use(tool: 'select' | 'hand' | 'erase' | Form): void;
	/** Holds the sheet still: it is looked at, and nothing on it is drawn, moved or written. */
	hold(still: boolean): void;
	/** How the next thing looks, and how what is in hand looks. */
	pen(): Pen;
	/** Changes the pen, and what is in hand with it. */
	dip(look: Partial<Omit<Pen, 'form'>>): void;
	zoom(): number;
	look(way: 'nearer' | 'farther' | 'all'): void;
	/** Brings a thing into view and takes it in hand. */
	lookAt(thing: string): void;
	/** Ids of what is in hand. */
	inHand(): string[];
	write(thing: string): void;
	erase(): void;
	/** Makes what is in hand a step larger or smaller. */
	grow(by: 1 | -1): void;
	/** Turns what is in hand by 15 degrees, to the right or to the left. */
	turn(by: 1 | -1): void;
	/** Puts a picture file on the sheet; resolves when it is there or was refused. */
	putPicture(file: Blob): Promise<void>;
	/** Calls back when the tool, the pen, the view or what is in hand has changed. */
	watch(changed: () => void): () => void;
}

/** The handle of the drawing an editor shows. */
export function drawingHand(
	editor: Editor,
	putPicture: (file: Blob) => Promise<void>
): DrawingHand {
	const hand: DrawingHand = {
		...toolsOf(editor),
		...viewOf(editor),
		inHand: () => inHand(editor).map(({ id }) => thingOfShape(id)),
		write: (thing) => write(editor, thing),
		erase: () => void editor.deleteShapes(inHand(editor)),
		grow: (by) => pullInHand(editor, [by * GROWS, by * GROWS]),
		turn: (by) => turnInHand(editor, by),
		putPicture,
		watch: (changed) =>
			react('the bar of a drawing', () => {
				hand.tool();
				hand.pen();
				editor.getZoomLevel();
				changed();
			})
	};
	return hand;
}

function toolsOf(editor: Editor): Pick<DrawingHand, 'tool' | 'use' | 'hold' | 'pen' | 'dip'> {
	const pen = penOf(editor);
	return {
		tool() {
			const id = editor.getCurrentToolId();
			return id === 'thing' ? pen.look.get().form : id;
		},
		use(wanted) {
			const isLook = wanted === 'select' || wanted === 'hand';
			if (!isLook && editor.getInstanceState().isReadonly) return;
			const isForm = !['select', 'hand', 'erase', 'ink'].includes(wanted);
			if (isForm) pen.look.update((look) => ({ ...look, form: wanted as Form }));
			editor.setCurrentTool(isForm ? 'thing' : wanted);
		},
		hold(still) {
			if (still) editor.setCurrentTool('select'); // ends what is being drawn
			editor.updateInstanceState({ isReadonly: still });
		},
		pen: () => ({ ...pen.look.get(), ...lookOfHand(inHand(editor)) }),
		dip(look) {
			pen.look.update((now) => ({ ...now, ...look }));
			const shapes = inHand(editor).map(({ id, type }) => ({ id, type, props: look }));
			if (shapes.length > 0) editor.updateShapes<ThingShape>(shapes);
		}
	};
}

function viewOf(editor: Editor): Pick<DrawingHand, 'zoom' | 'look' | 'lookAt'> {
	const motion = () => ({ animation: { duration: editor.user.getAnimationSpeed() * 200 } });
	return {
		zoom: () => Math.round(editor.getZoomLevel() * 100),
		look(way) {
			if (way === 'nearer') editor.zoomIn(editor.getViewportScreenCenter(), motion());
			else if (way === 'farther') editor.zoomOut(editor.getViewportScreenCenter(), motion());
			else lookAtAll(editor, motion());
		},
		lookAt(thing) {
			const shape = editor.getShape(shapeOfThing(thing));
			const bounds = shape && editor.getShapePageBounds(shape);
			if (!shape || !bounds) return;
			editor.setCurrentTool('select');
			if (!shape.isLocked) editor.select(shape.id);
			editor.zoomToBounds(bounds, { inset: 40, targetZoom: 1, ...motion() });
		}
	};
}

/** Brings all of a sheet into view, or a part of it, with room around it for the name over its frame. */
export function lookAtAll(
	editor: Editor,
	motion: object = {},
	bounds = editor.getCurrentPageBounds()
): void {
	if (bounds) editor.zoomToBounds(bounds, { inset: 2 * AROUND, targetZoom: 1.5, ...motion });
}

function write(editor: Editor, thing: string): void {
	const shape = editor.getShape(shapeOfThing(thing));
	if (!shape || !isThing(shape) || editor.getInstanceState().isReadonly) return;
	if (!editor.getShapeUtil(shape).canEdit(shape)) return;
	editor.setCurrentTool('select');
	editor.select(shape.id);
	editor.setEditingShape(shape.id);
	editor.setCurrentTool('select.editing_shape');
}

function inHand(editor: Editor): ThingShape[] {
	return editor.getSelectedShapes().filter(isThing);
}

/** How what is in hand looks, where it is one thing. */
function lookOfHand([only, ...others]: readonly ThingShape[]): Partial<Pen> {
	if (!only || others.length > 0) return {};
	const { colour, weight, filled, dashed } = only.props;
	return { colour, weight, filled, dashed };
}
