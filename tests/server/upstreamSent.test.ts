import { Sent } from '#server/upstream/sent.ts';
import { expect, test } from 'vitest';

import { seeded } from '../support/seeded.ts';

test('[RELAY-122] a number counts once everything sent up to it was acknowledged, in whatever order', () => {
	const sent = new Sent();
	sent.answer('a');
	sent.reached(3);
	sent.update('b');
	sent.reached(4);
	expect(sent.upTo).toBeUndefined();
	sent.kept(['b']);
	expect(sent.upTo).toBeUndefined();
	sent.kept(['a']);
	expect(sent.upTo).toBe(4);
});

test('[RELAY-122] what the host did not take counts when the answer that repeats it was acknowledged', () => {
	const sent = new Sent();
	sent.update('a');
	sent.reached(1);
	sent.lost('a');
	sent.update('b');
	sent.reached(2);
	sent.kept(['b']);
	expect(sent.upTo).toBeUndefined();
	sent.answer('a and more');
	sent.reached(2);
	expect(sent.upTo).toBeUndefined();
	expect(sent.isLevel).toBe(false);
	sent.kept(['a and more']);
	expect([sent.upTo, sent.isLevel]).toEqual([2, true]);
});

test.each(Array.from({ length: 200 }, (_, seed) => seed))(
	'[RELAY-122] no number counts too early, seed %i',
	(seed) => {
		const { int, oneOf } = seeded(seed);
		const sent = new Sent();
		const owed = new Map<string, number>(); // name: the number it carries
		const lost = new Set<string>();
		let number = 0;
		for (let n = 0; n < 60; n++) {
			const name = `u${n}`;
			oneOf([
				() => (owed.set(name, ++number), sent.update(name), sent.reached(number)),
				() => {
					const repeats = [...lost].map((gone) => owed.get(gone) ?? Infinity);
					for (const gone of lost) owed.delete(gone);
					lost.clear();
					owed.set(name, Math.min(...repeats, number + 1));
					sent.answer(name);
					sent.reached(number);
				},
				() => {
					const gone = [...owed.keys()][int(Math.max(owed.size, 1))];
					if (gone === undefined) return;
					lost.add(gone);
					sent.lost(gone);
				},
				() => {
					const kept = [...owed.keys()].filter((known) => !lost.has(known) && int(2) === 0);
					for (const known of kept) owed.delete(known);
					sent.kept(kept);
				}
			])();
			expect(sent.upTo ?? 0).toBeLessThan(Math.min(...owed.values(), number + 1));
		}
	}
);
