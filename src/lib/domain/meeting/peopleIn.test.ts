import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { arrive, membersOf } from './members.ts';
import { peopleIn, phonesOf } from './people.ts';

const GOAT = { picture: 'bird', colour: 'red' } as const;

test('[ARRIVE-26] who comes in again with the picture code is one person, as the phone of now, and stays one', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	yes(arrive(plan, GOAT, stamp('ana')));
	yes(arrive(plan, GOAT, stamp('budi')));
	yes(arrive(plan, { ...GOAT, was: 'ana' }, stamp('ana-again')));
	yes(arrive(plan, { ...GOAT, was: 'ana-again' }, stamp('ana-third')));
	yes(arrive(plan, { ...GOAT, colour: 'blue' }, stamp('ana-third')));
	expect(membersOf(plan)).toHaveLength(4);
	expect(peopleIn(membersOf(plan)).map(({ id }) => id)).toEqual(['budi', 'ana-third']);
	expect(phonesOf(membersOf(plan), 'ana')).toEqual(['ana-third', 'ana-again', 'ana']);
	expect(phonesOf(membersOf(plan), 'nobody')).toEqual(['nobody']);
});

test('[ARRIVE-26] two phones that name each other are one person, whoever is not here is nobody, and all devices agree', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const other = copyOf(plan);
	yes(arrive(plan, { ...GOAT, was: 'b' }, stamp('a')));
	yes(arrive(other, { ...GOAT, was: 'a' }, stamp('b')));
	yes(arrive(other, { ...GOAT, was: 'gone' }, stamp('c')));
	meet(plan, other);
	expect(peopleIn(membersOf(plan)).map(({ id }) => id)).toEqual(['b', 'c']);
	expect(peopleIn(membersOf(plan))).toEqual(peopleIn(membersOf(other)));
});

test('[ARRIVE-26] who was here first with the phone in hand, and pressed a code later, is that phone; a mistake is put right', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const ids = () => peopleIn(membersOf(plan)).map(({ id }) => id);
	yes(arrive(plan, GOAT, stamp('new')));
	yes(arrive(plan, GOAT, stamp('old')));
	yes(arrive(plan, { ...GOAT, was: 'old' }, stamp('new')));
	expect(ids()).toEqual(['new']);
	yes(arrive(plan, { ...GOAT, was: 'new' }, stamp('new')));
	expect(ids()).toEqual(['new', 'old']);
	expect(phonesOf(membersOf(plan), 'new')).toEqual(['new']);
});
