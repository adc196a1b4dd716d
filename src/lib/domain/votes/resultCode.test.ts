import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import type { Ballot } from './ballots.ts';
import { codeLetters, resultCode } from './resultCode.ts';
import type { Round } from './round.ts';

const round: Round = {
	id: 'r',
	createdAt: '',
	createdBy: 'desk',
	question: 'Mana dulu?',
	options: [
		{ id: 'pipe', ref: 'a1', label: 'Pipa', cost: 5 },
		{ id: 'road', ref: '', label: 'Jalan' }
	],
	dots: 3,
	most: 2
};
const ana: Ballot = {
	id: 'b1',
	round: 'r',
	voter: 'Ana',
	dots: { pipe: 2, road: 1 },
	turn: 1,
	at: 'x'
};
const budi: Ballot = {
	id: 'b2',
	round: 'r',
	voter: 'Budi',
	dots: {},
	turn: 2,
	at: 'y',
	scribe: 'desk'
};

test('[VOTE-13] the code is the start of the SHA-256 of what was counted, as anybody can work it out', () => {
	const written =
		'["r","Mana dulu?",3,2,[["pipe","Pipa",5],["road","Jalan",null]],' +
		'[["b1","Ana",1,[["pipe",2],["road",1]],null],["b2","Budi",2,[],"desk"]]]';
	const independent = createHash('sha256').update(written).digest('hex').slice(0, 8);
	expect(resultCode(round, [ana, budi])).toBe(independent);
});

test('[VOTE-13] the same ballots in another order, or with dots in another order, have the same code', () => {
	const code = resultCode(round, [ana, budi]);
	expect(resultCode(round, [budi, { ...ana, dots: { road: 1, pipe: 2 } }])).toBe(code);
});

test.each<[string, Round, Ballot[]]>([
	['one ballot fewer', round, [ana]],
	['one dot moved', round, [{ ...ana, dots: { pipe: 1, road: 2 } }, budi]],
	['another question', { ...round, question: 'Mana nanti?' }, [ana, budi]],
	[
		'another label',
		{ ...round, options: [{ ...round.options[0]!, label: 'Selang' }, round.options[1]!] },
		[ana, budi]
	],
	['other rules', { ...round, most: 3 }, [ana, budi]],
	['paper called a phone', round, [ana, { ...budi, scribe: undefined } as unknown as Ballot]]
])('[VOTE-13] %s makes another code', (_, changed, ballots) => {
	expect(resultCode(changed, ballots)).not.toBe(resultCode(round, [ana, budi]));
});

test('[VOTE-13] a code is read out as four pairs of letters, a different one for each digit', () => {
	expect(codeLetters('01234567')).toEqual(['AB', 'CD', 'EF', 'GH']);
	expect(codeLetters('89abcdef')).toEqual(['JK', 'LM', 'PR', 'TX']);
});
