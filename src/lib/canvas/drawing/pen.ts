import { atom, createShapeId, type Editor, type TLShapeId } from 'tldraw';

import type { Form, InkColour, Weight } from '#lib/domain/drawing/kinds.ts';

import type { ThingProps } from './thingShape.ts';

/** What the next thing will look like. */
export interface Pen {
	form: Form;
	colour: InkColour | '';
	weight: Weight;
	filled: boolean;
	dashed: boolean;
}

/** The pen of this screen, and the thing that is growing under it. Nothing of it is stored. */
export class PenState {
	readonly look = atom<Pen>('the pen', {
		form: 'box',
		colour: '',
		weight: 'plain',
		filled: false,
		dashed: false
	});
	/** The shape that is being drawn right now. */
	growing: TLShapeId | undefined;
	/** Makes an id for a new thing. */
	newId: () => string = () => '';

	/** A new shape's name. */
	newShape(): TLShapeId {
		return createShapeId(this.newId());
	}

	/** The props of a thing of a form, as the pen would draw it. */
	props(form: Form, more: Partial<ThingProps> = {}): Partial<ThingProps> {
		const { colour, weight, filled, dashed } = this.look.get();
		return { form, colour, weight, filled, dashed, ...more };
	}
}

const pens = new WeakMap<Editor, PenState>();

/** The pen of an editor. */
export function penOf(editor: Editor): PenState {
	const pen = pens.get(editor) ?? new PenState();
	pens.set(editor, pen);
	return pen;
}
