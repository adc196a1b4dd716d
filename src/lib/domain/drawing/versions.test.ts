import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';

import { lifted, liftIn, THING_VERSION, type Lift } from './versions.ts';

/** Two steps an app to come might take. */
const TO_COME: readonly Lift[] = [
	({ weight }) => ({ weight: undefined, pen: weight === 'thin' ? 1 : 2 }),
	({ pen }) => ({ pen: Number(pen) * 10 })
];

describe('an older record', () => {
	test('[DRAW-16] is read step by step as the newest app understands it', () => {
		expect(lifted({ id: 'a', v: 1, weight: 'thin' }, TO_COME)).toEqual({ id: 'a', v: 3, pen: 10 });
		expect(lifted({ id: 'a', v: 2, pen: 2 }, TO_COME)).toEqual({ id: 'a', v: 3, pen: 20 });
		expect(lifted({ id: 'a', weight: 'huge' }, TO_COME)).toEqual({ id: 'a', v: 3, pen: 20 });
	});

	test('[DRAW-16] is written on only where something is different', () => {
		const map = new Y.Doc()
			.getMap('drawn')
			.set('a', new Y.Map<unknown>(Object.entries({ id: 'a', v: 1, weight: 'thin' })));
		liftIn(map, TO_COME);
		expect(map.toJSON()).toEqual({ id: 'a', v: 3, pen: 10 });
		let updates = 0;
		map.doc?.on('update', () => (updates += 1));
		liftIn(map, TO_COME);
		expect(updates).toBe(0);
	});

	test.each([THING_VERSION + 1, 0, -1, 'two', NaN, 1.5, {}])(
		'[DRAW-11] of version %j is of a newer app, and is not touched',
		(v) => {
			expect(lifted({ id: 'a', v })).toBe('newer');
			const map = new Y.Doc().getMap('drawn').set('a', new Y.Map<unknown>([['v', v]]));
			liftIn(map);
			expect([...map.keys()]).toEqual(['v']);
		}
	);
});
