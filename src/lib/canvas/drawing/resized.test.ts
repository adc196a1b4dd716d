import { Box, type TLResizeInfo } from 'tldraw';
import { expect, test } from 'vitest';

import { inkOf } from '#lib/domain/drawing/ink.ts';
import type { Form } from '#lib/domain/drawing/kinds.ts';

import { resized } from './resized.ts';
import { lookOf, shapeOfThing, THING, type ThingShape } from './thingShape.ts';

/** A thing of 200 by 100 whose corner is at 10, 20; ink of it goes 50 to the left of its first point. */
function thing(form: Form): ThingShape {
	const ink = inkOf([
		[0, 0],
		[-50, 40],
		[150, 100]
	]);
	const made = { createdAt: '', createdBy: '', drawing: '' };
	const look = lookOf({ ...made, id: 'a', form, spot: [10, 20], size: [200, 100], ink });
	return { typeName: 'shape', type: THING, id: shapeOfThing('a'), ...look } as ThingShape;
}

/** What a hand on one handle makes of a thing; `still` is the corner or edge that must not move. */
function pull(
	form: Form,
	handle: TLResizeInfo<ThingShape>['handle'],
	[scaleX, scaleY]: readonly [number, number]
) {
	const shape = thing(form);
	const bounds = form === 'ink' ? new Box(-50, 0, 200, 100) : new Box(0, 0, 200, 100);
	const still = {
		x: shape.x + (handle.includes('left') ? bounds.maxX : bounds.minX),
		y: shape.y + (handle.includes('top') ? bounds.maxY : bounds.minY)
	};
	const newPoint = {
		x: still.x + (shape.x - still.x) * scaleX,
		y: still.y + (shape.y - still.y) * scaleY
	};
	const info = { newPoint, handle, scaleX, scaleY, initialBounds: bounds, initialShape: shape };
	const made = resized(shape, { ...info, mode: 'resize_bounds' } as TLResizeInfo<ThingShape>);
	const by = (made.props?.scale ?? 1) * 1;
	const [left, top] = [(made.x ?? 0) + bounds.minX * by, (made.y ?? 0) + bounds.minY * by];
	return {
		...made,
		still,
		left,
		top,
		right: left + bounds.width * by,
		bottom: top + bounds.height * by
	};
}

test('[DRAW-25] a box gets a new width and height, and the corner across from the hand stays', () => {
	expect(pull('box', 'bottom_right', [1.5, 2])).toMatchObject({
		...{ x: 10, y: 20 },
		props: { w: 300, h: 200 }
	});
	expect(pull('note', 'top_left', [0.5, 0.5])).toMatchObject({
		...{ x: 110, y: 70 },
		props: { w: 100, h: 50 }
	});
});

test.each(['bottom_right', 'top_left', 'top_right', 'bottom_left'] as const)(
	'[DRAW-25] ink pulled at %s grows as it is, from the corner across, and is never mirrored',
	(handle) => {
		for (const by of [2, 0.5, -0.5]) {
			const ink = pull('ink', handle, [by, by]);
			expect(ink.props).toEqual({ scale: Math.abs(by) });
			const [near, far] =
				handle.includes('left') === by > 0 ? ['right', 'left'] : ['left', 'right'];
			expect(ink[near as 'left']).toBeCloseTo(ink.still.x);
			expect(Math.abs(ink[far as 'left'] - ink.still.x)).toBeCloseTo(200 * Math.abs(by));
		}
	}
);

test('[DRAW-25] words grow by a corner and break their lines anew by a side', () => {
	expect(pull('text', 'bottom_right', [2, 2]).props).toEqual({ scale: 2 });
	const corner = pull('text', 'top_left', [1, 2]);
	expect([corner.right, corner.bottom]).toEqual([corner.still.x, corner.still.y]);
	expect(pull('text', 'right', [1.5, 1])).toMatchObject({ x: 10, y: 20, props: { w: 300 } });
	expect(pull('text', 'left', [0.5, 1])).toMatchObject({ x: 110, y: 20, props: { w: 100 } });
});

test.each(['ink', 'text', 'image'] as const)(
	'[DRAW-25] the corner of %s, pulled aside or straight, stays as near to the hand as its shape lets it',
	(form) => {
		const { props, still, right, bottom } = pull(form, 'bottom_right', [1.2, 1.4]);
		const by = form === 'image' ? (props?.w ?? 0) / 200 : (props?.scale ?? 0);
		expect(by).toBeCloseTo(1.24); // 40 and 40 of a 200 by 100: more than the wide side says, less than the high one
		if (form === 'image') return expect(props).toEqual({ w: 200 * by, h: 100 * by });
		expect([right - still.x, bottom - still.y]).toEqual([248, 124]);
	}
);

test('[DRAW-25] a line among others is stretched with them, and nothing becomes too small to take', () => {
	expect(pull('arrow', 'bottom_right', [0.5, 3]).props).toEqual({ w: 100, h: 300 });
	expect(pull('box', 'bottom_right', [0.01, 0.01]).props).toEqual({ w: 20, h: 20 });
	expect(pull('ink', 'bottom_right', [0.001, 0.001]).props).toEqual({ scale: 0.05 });
});
