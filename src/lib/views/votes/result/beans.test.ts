import { expect, test } from 'vitest';

import type { OptionId } from '#lib/domain/shared/ids.ts';
import type { ResultLine } from '#lib/domain/votes/counting/result.ts';
import type { BallotRecord, Says, Verified } from '#lib/domain/votes/sealed/record.ts';
import type { Papers } from '#lib/domain/votes/sealed/sealedRound.ts';

import { areBeans, beanPlaces, MOST_BEANS, partsOf, beanGrid, stepsOf } from './beans.ts';

const AIR: OptionId = 'air';

function line(option: OptionId, value: string, rank: number, hands = 0): ResultLine {
	return { option, value, rank, people: 1, hands };
}

function paper(how: BallotRecord['how'], says: Says) {
	return { record: { how, says } } as Verified<BallotRecord>;
}

function papers(counted: Verified<BallotRecord>[]): Papers {
	return { counted, blank: [], invalid: [], replaced: 0, hands: [] };
}

test('[VOTE-94] dots given by phone, with help and by hand lie in pieces of their own that add up', () => {
	const box = papers([
		paper('phone', { dots: { air: 3 } }),
		paper('assisted', { dots: { air: 1 } }),
		paper('phone', { dots: { jalan: 2 } })
	]);
	expect(partsOf(line(AIR, '6', 1, 2), box)).toEqual([
		{ texture: 'phone', count: 3 },
		{ texture: 'assisted', count: 1 },
		{ texture: 'hands', count: 2 }
	]);
});

test('[VOTE-94] a device without the papers shows the whole and does not guess', () => {
	expect(partsOf(line(AIR, '6', 1))).toEqual([{ texture: 'all', count: 6 }]);
	expect(partsOf(line(AIR, '0', 1))).toEqual([]);
	expect(partsOf(line(AIR, '21/2', 1))).toEqual([{ texture: 'all', count: 10.5 }]);
});

test('[VOTE-94] beans are drawn one by one up to two hundred, and never for parts of one', () => {
	expect(areBeans([line(AIR, String(MOST_BEANS), 1)])).toBe(true);
	expect(areBeans([line(AIR, String(MOST_BEANS + 1), 1)])).toBe(false);
	expect(areBeans([line(AIR, '21/2', 1)])).toBe(false);
});

test('[VOTE-94] every bean has a place of its own, also where one part ends and the next begins', () => {
	for (const longest of [1, 60, 61, 130, 131, 200]) {
		const { rows, columns } = beanGrid(longest);
		const cut = Math.floor(longest / 3);
		const all = [...beanPlaces(0, cut, rows), ...beanPlaces(cut, longest - cut, rows)];
		expect(new Set(all.map(String)).size).toBe(longest);
		expect(Math.max(...all.map(([, y]) => y))).toBeLessThan(rows);
		expect(Math.max(...all.map(([x]) => x))).toBeLessThan(columns);
		// On a wall of 1024 px a bar has 870 px: a bean is 12 px wide or more, and all of them together 40 px high or less.
		expect(870 / columns).toBeGreaterThan(12);
		expect((870 / columns) * rows).toBeLessThan(40);
	}
});

test('[VOTE-94] equal ones share a step; what nobody scored is not equal to anything', () => {
	const lines = [
		line('a', '5', 1),
		line('b', '5', 1),
		line('c', '2', 3),
		line('d', '0', 0),
		line('e', '0', 0)
	];
	const names = stepsOf(lines).map((step) => step.map(({ option }) => option).join(''));
	expect(names).toEqual(['ab', 'c', 'd', 'e']);
});
