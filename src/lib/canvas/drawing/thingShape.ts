import { T, type RecordProps, type TLBaseShape, type TLShapeId } from 'tldraw';

import {
	FORMS,
	INKS,
	WEIGHTS,
	type Form,
	type InkColour,
	type Thing,
	type Weight
} from '#lib/domain/drawing/kinds.ts';
import type { NamedThing, ThingChanges } from '#lib/domain/drawing/writing.ts';
import { FARTHEST } from '#lib/domain/shared/places.ts';

/** The name of a drawn thing among the editor's shapes. */
export const THING = 'rembuk-thing';

/** What the editor is told of a thing. Its words are the plan's, and written there only. */
export interface ThingProps {
	form: Form;
	/** Of a line the way to its end, and so perhaps negative. */
	w: number;
	h: number;
	/** 1 is as it was drawn. */
	scale: number;
	colour: InkColour | '';
	weight: Weight;
	filled: boolean;
	dashed: boolean;
	text: string;
	ink: string;
	/** How hard a pen was pressed at each point of the ink. */
	press: string;
	image: string;
	/** True where it became an idea. */
	isIdea: boolean;
}

export type ThingShape = TLBaseShape<typeof THING, ThingProps>;

/** How the editor checks a thing; what does not pass is left out before it gets there. */
export const THING_PROPS: RecordProps<ThingShape> = {
	form: T.literalEnum(...FORMS),
	w: T.number,
	h: T.number,
	scale: T.positiveNumber,
	colour: T.literalEnum('', ...INKS),
	weight: T.literalEnum(...WEIGHTS),
	filled: T.boolean,
	dashed: T.boolean,
	text: T.string,
	ink: T.string,
	press: T.string,
	image: T.string,
	isIdea: T.boolean
};

/** A thing's name among the editor's shapes. */
export function shapeOfThing(id: string): TLShapeId {
	return `shape:${id}` as TLShapeId;
}

/** The thing behind a shape. */
export function thingOfShape(shape: TLShapeId): string {
	return shape.slice('shape:'.length);
}

/** True for a shape that stands for a thing of a drawing. */
export function isThing(shape: { typeName: string; type?: string }): shape is ThingShape {
	return shape.typeName === 'shape' && shape.type === THING;
}

const UNSAID = { text: '', ink: '', press: '', image: '' };

/** What the editor shows of a thing. DRAW-19. */
export function lookOf(
	thing: Thing
): Pick<ThingShape, 'x' | 'y' | 'rotation' | 'isLocked' | 'props'> {
	const { form, spot, size, idea } = thing;
	const { text, ink, press, image } = { ...UNSAID, ...thing };
	return {
		x: spot[0],
		y: spot[1],
		rotation: ((thing.turn ?? 0) / 18_000) * Math.PI,
		isLocked: thing.fixed === true,
		props: {
			form,
			w: size[0],
			h: size[1],
			scale: (thing.scale ?? 100) / 100,
			colour: thing.colour ?? '',
			weight: thing.weight ?? 'plain',
			filled: thing.filled === true,
			dashed: thing.dashed === true,
			text,
			ink,
			press,
			image,
			isIdea: idea !== undefined
		}
	};
}

/** What the plan is told of a shape, in its own whole units. DRAW-19. */
export function thingFrom(shape: ThingShape): NamedThing {
	const { form, w, h, scale, colour, weight, filled, dashed, text, ink, press, image } =
		shape.props;
	const turn = Math.round((shape.rotation / Math.PI) * 18_000);
	return {
		id: thingOfShape(shape.id),
		form,
		spot: [near(shape.x), near(shape.y)],
		size: [near(w), near(h)],
		turn: ((turn % 36_000) + 36_000) % 36_000,
		scale: Math.min(10_000, Math.max(1, Math.round(scale * 100))),
		weight,
		...(colour !== '' && { colour }),
		...(filled && { filled }),
		...(dashed && { dashed }),
		...(text !== '' && { text }),
		...(ink !== '' && { ink }),
		...(press !== '' && { press }),
		...(image !== '' && { image })
	};
}

/** What a hand changed in a shape, as changes of its thing; words are not among them. */
export function changesIn(
	before: ThingShape,
	after: ThingShape
): (ThingChanges & { id: string }) | undefined {
	const [was, now] = [thingFrom(before), thingFrom(after)];
	const keys = [
		'spot',
		'size',
		'turn',
		'scale',
		'colour',
		'weight',
		'filled',
		'dashed',
		'ink',
		'press'
	] as const;
	const changed = keys.filter((key) => JSON.stringify(was[key]) !== JSON.stringify(now[key]));
	if (changed.length === 0) return undefined;
	return { id: now.id, ...Object.fromEntries(changed.map((key) => [key, now[key] ?? null])) };
}

/** A whole number within the sheet. */
function near(value: number): number {
	const whole = Number.isFinite(value) ? Math.round(value) : 0;
	return Math.min(FARTHEST, Math.max(-FARTHEST, whole)) + 0; // no minus zero: it is not the same in a file
}
