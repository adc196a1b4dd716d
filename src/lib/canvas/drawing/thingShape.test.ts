import fc from 'fast-check';
import { createTLStore, PageRecordType, type IndexKey, type TLPageId, type TLRecord } from 'tldraw';
import { describe, expect, test } from 'vitest';

import { inkOf } from '#lib/domain/drawing/ink.ts';
import { FORMS, INKS, WEIGHTS, type Thing } from '#lib/domain/drawing/kinds.ts';
import type { Standing } from '#lib/domain/drawing/reading.ts';

import { projectThings } from './projectThings.ts';
import {
	changesIn,
	lookOf,
	shapeOfThing,
	THING,
	thingFrom,
	type ThingShape
} from './thingShape.ts';
import { ThingUtil } from './ThingUtil.tsx';

const whole = (least: number, most: number) => fc.integer({ min: least, max: most });
const words = fc
	.string({ maxLength: 60, minLength: 1, unit: 'grapheme' })
	.filter((text) => text.trim() === text);
const things: fc.Arbitrary<Standing> = fc.record(
	{
		id: fc.constant('one'),
		createdAt: fc.constant('2026-11-28'),
		createdBy: fc.constant('ana'),
		drawing: fc.constant('sheet'),
		order: fc.constant('a1'),
		form: fc.constantFrom(...FORMS),
		spot: fc.tuple(whole(-100_000, 100_000), whole(-100_000, 100_000)),
		size: fc.tuple(whole(-5_000, 5_000), whole(-5_000, 5_000)),
		turn: whole(0, 35_999),
		scale: whole(1, 10_000),
		weight: fc.constantFrom(...WEIGHTS),
		colour: fc.constantFrom(...INKS),
		filled: fc.constant(true as const),
		dashed: fc.constant(true as const),
		text: words,
		ink: fc.array(fc.tuple(whole(-500, 500), whole(-500, 500)), { minLength: 1 }).map(inkOf),
		press: fc.stringMatching(/^[A-Za-z0-9+/]{1,20}$/),
		image: fc
			.uint8Array({ minLength: 32, maxLength: 32 })
			.map((bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
	},
	{
		requiredKeys: [
			'id',
			'createdAt',
			'createdBy',
			'drawing',
			'order',
			'form',
			'spot',
			'size',
			'turn',
			'scale',
			'weight'
		]
	}
);

function aStore() {
	const store = createTLStore({ shapeUtils: [ThingUtil], bindingUtils: [] });
	const page = 'page:page' as TLPageId;
	store.put([PageRecordType.create({ id: page, name: '', index: 'a1' as IndexKey })]);
	return { store, page };
}

describe('a thing and its shape', () => {
	test('[DRAW-19] say the same, there and back, whatever the thing', () => {
		fc.assert(
			fc.property(things, (thing) => {
				const { store, page } = aStore();
				expect(projectThings(store, page, [thing], () => false)).toBe(1);
				const shape = store.get(shapeOfThing('one')) as ThingShape;
				const { createdAt, createdBy, drawing, order } = thing;
				expect({ ...thingFrom(shape), createdAt, createdBy, drawing, order }).toEqual(thing);
				expect(projectThings(store, page, [thing], () => false)).toBe(0);
			}),
			{ numRuns: 150, seed: 2611 }
		);
	});

	const plain: Thing = {
		...{ id: 'one', createdAt: '', createdBy: 'ana', drawing: 'sheet' },
		...{ form: 'note', spot: [0, 0], size: [200, 200] }
	};
	const shapeWith = (change: object, props: object = {}) =>
		({
			id: shapeOfThing('one'),
			...lookOf(plain),
			...change,
			props: { ...lookOf(plain).props, ...props }
		}) as ThingShape;

	test('[DRAW-19] of what a hand changed only that is told, and nothing when it is nothing', () => {
		expect(changesIn(shapeWith({}), shapeWith({ x: 0.3 }))).toBeUndefined();
		expect(changesIn(shapeWith({}), shapeWith({ x: 30.4, y: -0.2 }))).toEqual({
			id: 'one',
			spot: [30, 0]
		});
		expect(changesIn(shapeWith({}, { filled: true }), shapeWith({}))).toEqual({
			id: 'one',
			filled: null
		});
		expect(changesIn(shapeWith({}), shapeWith({ rotation: -Math.PI / 2 }))).toEqual({
			id: 'one',
			turn: 27_000
		});
	});

	test('[DRAW-19] numbers no sheet has become ones it has', () => {
		const odd = thingFrom(shapeWith({ x: NaN, y: 9e9 }, { w: Infinity, scale: 1e9 }));
		expect(odd).toMatchObject({ spot: [0, 100_000], size: [0, 200], scale: 10_000 });
	});

	test('[DRAW-20] two things in one place of a pile lie one above the other, and a place the editor does not know makes no trouble', () => {
		const { store, page } = aStore();
		const pile = ['a1', 'a1', 'a1', 'zzz!'].map((order, at) => ({ ...plain, id: `t${at}`, order }));
		expect(projectThings(store, page, pile, () => false)).toBe(4);
		const places = pile.map(({ id }) => (store.get(shapeOfThing(id)) as ThingShape).index);
		expect([...places].sort()).toEqual(places);
		expect(new Set(places).size).toBe(4);
	});

	test('[DRAW-20] a thing the editor does not take is one thing less, and nothing of others is touched', () => {
		const { store, page } = aStore();
		const broken = { ...plain, id: 'broken', order: 'a1', form: 'hologram' } as unknown as Standing;
		const other = {
			typeName: 'shape',
			type: THING,
			id: shapeOfThing('mine'),
			parentId: page,
			index: 'a9'
		};
		const rest = {
			rotation: 0,
			isLocked: false,
			opacity: 1,
			meta: {},
			x: 0,
			y: 0,
			props: lookOf(plain).props
		};
		store.put([{ ...other, ...rest } as unknown as TLRecord]);
		const held = (id: string) => id === shapeOfThing('mine');
		expect(projectThings(store, page, [broken, { ...plain, order: 'a2' }], held)).toBe(1);
		expect(store.has(shapeOfThing('mine'))).toBe(true);
	});
});
