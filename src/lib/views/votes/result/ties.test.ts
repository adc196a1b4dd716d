import { expect, test } from 'vitest';

import { isTied } from './ties.ts';

const line = (option: string, value: string, rank: number) => ({
	...{ option, value, rank },
	...{ people: 0, hands: 0 }
});

test('[VOTE-6] equal lines are a tie, but what nobody chose or scored is none', () => {
	const lines = [
		line('a', '3', 1),
		line('b', '3', 1),
		line('c', '0', 3),
		line('d', '0', 3),
		line('e', '0', 0),
		line('f', '0', 0)
	];
	expect(lines.map((each) => isTied(lines, each))).toEqual([
		true,
		true,
		false,
		false,
		false,
		false
	]);
	expect(isTied([line('a', '7/2', 1)], line('a', '7/2', 1))).toBe(false);
});
