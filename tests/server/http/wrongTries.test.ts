import { WrongTries } from '#server/http/wrongTries.ts';
import { expect, test } from 'vitest';

test('[RELAY-26] a wrong try is forgotten after a minute, one by one', () => {
	let now = 0;
	const tries = new WrongTries(() => now);
	for (now = 0; now < 10; now++) tries.add('phone', `code ${now}`);
	expect([tries.mustWait('phone'), tries.mustWait('another')]).toEqual([true, false]);
	now = 60_000;
	expect(tries.mustWait('phone')).toBe(false);
	tries.add('phone', 'one more');
	expect(tries.mustWait('phone')).toBe(true);
});

test('[RELAY-26] a hundred wrong codes in all, from wherever, and everybody waits', () => {
	let now = 0;
	const tries = new WrongTries(() => now);
	for (let i = 0; i < 99; i++) tries.add(`phone ${i}`, `code ${i}`);
	expect(tries.mustWait('newcomer')).toBe(false);
	tries.add('phone 99', 'code 99');
	expect(tries.mustWait('newcomer')).toBe(true);
	now = 60_000;
	expect(tries.mustWait('newcomer')).toBe(false);
});

test('[RELAY-26] who takes another address of its IPv6 network for each guess has to wait all the same', () => {
	const tries = new WrongTries(() => 0);
	for (let i = 0; i < 10; i++) tries.add(`2001:db8:1:2::${i}`, `code ${i}`);
	expect(tries.mustWait('2001:db8:1:2:ffff::1')).toBe(true);
	expect(tries.mustWait('2001:db8:1:3::1')).toBe(false);
});

test('[RELAY-50] sixty phones that try last year’s code every two seconds keep nobody out', () => {
	let now = 0;
	const tries = new WrongTries(() => now);
	for (; now < 300_000; now += 2000) {
		for (let i = 0; i < 60; i++) {
			expect(tries.mustWait(`phone ${i}`)).toBe(false);
			tries.add(`phone ${i}`, 'LASTYEAR');
		}
		expect(tries.mustWait('newcomer')).toBe(false);
	}
});
