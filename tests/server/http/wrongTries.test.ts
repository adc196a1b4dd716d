import { WrongTries } from '#server/http/wrongTries.ts';
import { expect, test } from 'vitest';

test('[RELAY-26] a wrong try is forgotten after a minute, one by one', () => {
	let now = 0;
	const tries = new WrongTries(() => now);
	for (now = 0; now < 10; now++) tries.add('phone');
	expect([tries.mustWait('phone'), tries.mustWait('another')]).toEqual([true, false]);
	now = 60_000;
	expect(tries.mustWait('phone')).toBe(false);
	tries.add('phone');
	expect(tries.mustWait('phone')).toBe(true);
});

test('[RELAY-26] a hundred wrong tries in all, from wherever, and everybody waits', () => {
	let now = 0;
	const tries = new WrongTries(() => now);
	for (let i = 0; i < 99; i++) tries.add(`phone ${i}`);
	expect(tries.mustWait('newcomer')).toBe(false);
	tries.add('phone 99');
	expect(tries.mustWait('newcomer')).toBe(true);
	now = 60_000;
	expect(tries.mustWait('newcomer')).toBe(false);
});
