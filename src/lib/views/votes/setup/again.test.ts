import { expect, test } from 'vitest';

import { draftOf } from '../../../../../tests/support/sealedHall.ts';

import { againFrom } from './again.ts';
import { configOf, type Around } from './configOf.ts';
import { isBegun, NEW_SET_UP, readSetUp } from './setUp.ts';

const OPTIONS = ['goats', 'pipe', 'road'].map((id) => ({
	id,
	ref: id === 'road' ? '' : `idea ${id}`,
	label: `The ${id}`
}));

/** The set-up of a second round about pipe and road, and the round it would open. */
function again(wish: Parameters<typeof draftOf>[0] = {}) {
	const { draft, desk } = draftOf({ options: OPTIONS, ...wish });
	const first = { ...draft, round: 'first', desk: desk.key };
	const setUp = againFrom(first, ['pipe', 'road'], ({ ref }) => ref || undefined);
	const labels: Record<string, string> = { 'idea pipe': 'The pipe', road: 'The road' };
	const around: Around = {
		options: setUp.picked.map((key) => ({ key, label: labels[key] ?? '' })),
		ids: ['a', 'b'],
		usual: { question: '', electorate: '', criteria: [] },
		invited: 0,
		present: 0,
		slips: draft.slips,
		witnesses: draft.witnesses
	};
	return { draft, setUp, second: configOf(setUp, around) };
}

test('[VOTE-116] a second round asks the same of exactly the equals, as openly and before the same witnesses', () => {
	const tieRule = ['supporters', 'runoff', 'lot'] as const;
	const { draft, setUp, second } = again({ secrecy: 'open', tieRule: [...tieRule] });
	const { budget, options, lot, increment, ...same } = draft;
	expect(second).toMatchObject(same);
	expect(second.options).toEqual([
		{ id: 'a', ref: 'idea pipe', label: 'The pipe' },
		{ id: 'b', ref: '', label: 'The road' }
	]);
	expect(setUp.typed).toEqual([{ key: 'road', label: 'The road' }]);
	expect([budget, options.length, lot, increment, second.lot]).toEqual([
		...[50_000_000, 3, '3 5 2', undefined],
		'' // drawn anew
	]);
});

test.each(['approval', 'ranking', 'sheet', 'pairs', 'dots'] as const)(
	'[VOTE-116] a second round is given by the same kind of ballot: %s',
	(kind) => {
		const { draft, second } = again({ kind, tieRule: ['runoff'] });
		expect([second.kind, second.rule, second.criteria, second.scale, second.dots]).toEqual([
			...[draft.kind, draft.rule, draft.criteria, draft.scale, draft.dots]
		]);
	}
);

test('[VOTE-116] a second round takes the place of a half-prepared one only when somebody said so', () => {
	const { setUp } = again({ secrecy: 'open' });
	const kept = readSetUp(JSON.stringify(setUp));
	expect([isBegun(NEW_SET_UP, setUp), isBegun(readSetUp(''), setUp)]).toEqual([false, false]);
	expect(isBegun(kept, setUp)).toBe(false); // pressed twice
	expect(isBegun({ ...kept, question: 'What else?' }, setUp)).toBe(true);
	expect(isBegun({ ...NEW_SET_UP, picked: ['idea goats'] }, setUp)).toBe(true);
});
