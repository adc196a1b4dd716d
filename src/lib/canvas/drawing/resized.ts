import { resizeBox, Vec, type TLResizeInfo, type TLShapePartial } from 'tldraw';

import { THING, type ThingShape } from './thingShape.ts';

/** No thing is made so small that a hand cannot take it again, in drawing units. */
const LEAST = 20;
/** The plan keeps hundredths, from 1 to 10,000. */
const SCALES = [0.05, 100] as const;

type Info = TLResizeInfo<ThingShape>;

/**
 * A thing as a hand on its frame makes it. Ink and words grow as they are, a line with its two ends, and everything else
 * gets a new width and height. Words alone get another width by their sides, and break their lines anew. DRAW-25.
 */
export function resized(shape: ThingShape, info: Info): TLShapePartial<ThingShape> {
	const { form } = info.initialShape.props;
	if (form === 'ink') return scaled(shape, info);
	if (form === 'image') return enlarged(shape, info);
	if (form === 'line' || form === 'arrow') return stretched(shape, info);
	if (form !== 'text') return resizeBox(shape, info, { minWidth: LEAST, minHeight: LEAST });
	return isSide(info) ? widened(shape, info) : scaled(shape, info);
}

/** Larger or smaller as it is, by its scale. */
function scaled(shape: ThingShape, info: Info): TLShapePartial<ThingShape> {
	const { scale } = info.initialShape.props;
	const next = Math.min(SCALES[1], Math.max(SCALES[0], scale * alongDiagonal(info)));
	return {
		id: shape.id,
		type: THING,
		...cornerAt(shape, info, next / scale),
		props: { scale: next }
	};
}

/** A picture, larger or smaller as it is. */
function enlarged(shape: ThingShape, info: Info): TLShapePartial<ThingShape> {
	const { w, h } = info.initialShape.props;
	const by = Math.max(Math.min(1, LEAST / Math.min(w, h)), alongDiagonal(info));
	return {
		id: shape.id,
		type: THING,
		...cornerAt(shape, info, by),
		props: { w: w * by, h: h * by }
	};
}

/** How many times as long the diagonal becomes, so that the corner stays as near to the hand as it can. */
function alongDiagonal({ scaleX, scaleY, initialBounds: { width, height } }: Info): number {
	const [across, down] = [width * width, height * height];
	return Math.abs(scaleX * across + scaleY * down) / (across + down || 1);
}

/** Where the corner of a thing lies that became `by` times as large, never mirrored: what is across from the hand stays. */
function cornerAt(shape: ThingShape, info: Info, by: number): { x: number; y: number } {
	const { minX, maxX, minY, maxY } = info.initialBounds;
	const shift = new Vec(
		shiftOf(info.scaleX, by, info.handle.includes('left') ? [maxX, minX] : [minX, maxX]),
		shiftOf(info.scaleY, by, info.handle.includes('top') ? [maxY, minY] : [minY, maxY])
	);
	const { x, y } = Vec.Add(info.newPoint, shift.rot(shape.rotation));
	return { x, y };
}

/**
 * How far the corner lies from where the editor put it, along one side that it made `asked` times as long and that became
 * `by` times as long. `still` is the end that does not move; pulled over it, the thing lies on its other side.
 */
function shiftOf(asked: number, by: number, [still, other]: readonly [number, number]): number {
	return asked * still - by * (asked < 0 ? other : still);
}

function stretched({ id, props }: ThingShape, info: Info): TLShapePartial<ThingShape> {
	const { x, y } = info.newPoint;
	const size = { w: props.w * info.scaleX, h: props.h * info.scaleY };
	return { id, type: THING, x, y, props: size };
}

function widened(shape: ThingShape, info: Info): TLShapePartial<ThingShape> {
	const box = resizeBox(shape, { ...info, scaleY: 1 }, { minWidth: 2 * LEAST });
	return { id: shape.id, type: THING, x: box.x, y: box.y, props: { w: box.props.w } };
}

function isSide({ handle }: Info): boolean {
	return handle === 'left' || handle === 'right';
}
