import { expect, test } from 'vitest';

import { optionsFor } from './optionOrder.ts';

const options = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, ref: id, label: id }));
const round = { id: 'r1', options };
const order = (person: string, of = round) => optionsFor(of, person).map(({ id }) => id);
const people = Array.from({ length: 2000 }, (_, n) => `person-${n}`);

test('[VOTE-12] a phone shows the options in the same order at every visit', () => {
	for (const person of people.slice(0, 50)) {
		expect(order(person, { ...round, options: [...options].reverse() })).toEqual(order(person));
		expect(order(person).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
	}
});

test('[VOTE-12] another round has another order on the same phone', () => {
	const changed = people.filter(
		(person) => order(person).join() !== order(person, { ...round, id: 'r2' }).join()
	);
	expect(changed.length).toBeGreaterThan(people.length * 0.95);
});

test('[VOTE-12] every option stands first, and last, about equally often', () => {
	for (const place of [0, 4]) {
		for (const { id } of options) {
			const share = people.filter((person) => order(person)[place] === id).length / people.length;
			expect(share).toBeGreaterThan(0.16);
			expect(share).toBeLessThan(0.24);
		}
	}
});
