import { expect, test } from 'vitest';

import type { Member } from './members.ts';
import { CODE_LENGTH, membersCalled, pictureCodeOf } from './pictureCode.ts';

const person = (n: number) => n.toString(36).padStart(22, 'person');
const member = (id: string): Member => ({
	id,
	createdAt: '2026-11-29T09:00:00Z',
	createdBy: id,
	picture: 'bird',
	colour: 'red'
});

test('[ARRIVE-15] four pictures lead to the same picture name on every device', () => {
	const members = [person(1), person(2), person(3)].map(member);
	const code = pictureCodeOf(person(2));
	expect(code).toHaveLength(CODE_LENGTH);
	expect(membersCalled(members, [...code])).toEqual([members[1]]);
	expect(membersCalled(members, [...code].reverse())).toEqual([]);
	expect(membersCalled(members, code.slice(1))).toEqual([]);
});

test('[ARRIVE-15] in a village of three hundred hardly two are called by the same four pictures', () => {
	const codes = Array.from({ length: 300 }, (_, n) => pictureCodeOf(person(n)).join(' '));
	expect(new Set(codes).size).toBeGreaterThanOrEqual(298);
});
