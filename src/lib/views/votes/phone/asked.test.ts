import { expect, test } from 'vitest';

import { configOf } from '../../../../../tests/support/papers.ts';
import { isAnswered } from './asked.ts';
import { linesOf } from './choiceLines.ts';
import { draftFor } from './draftFor.ts';
import { ApprovalDraft } from './drafts/approval.svelte.ts';
import { PairsDraft } from './drafts/pairs.svelte.ts';
import { SheetDraft } from './drafts/sheet.svelte.ts';

const CRITERIA = ['Urgensi', 'Seriusnya'].map((name) => ({ name, weight: 1 }));
const sheet = configOf(['lamp', 'road'], {
	...{ kind: 'sheet', rule: 'sum', criteria: CRITERIA, scale: [0, 100] }
});

test('[VOTE-88] who goes on from what is answered, a no and a zero too, is not told to skip it', () => {
	const scored = draftFor(sheet, sheet.options);
	if (!(scored instanceof SheetDraft)) throw new Error('no sheet');
	expect(isAnswered(scored, sheet.options)).toBe(false);
	scored.score('lamp', 'Urgensi', 0);
	expect(isAnswered(scored, sheet.options)).toBe(true);
	scored.go(1);
	expect(isAnswered(scored, sheet.options)).toBe(false);

	const yesNo = configOf(['lamp', 'road'], { kind: 'approval', rule: 'tally' });
	const approved = draftFor(yesNo, yesNo.options);
	if (!(approved instanceof ApprovalDraft)) throw new Error('no approval');
	approved.set('lamp', false);
	expect(isAnswered(approved, yesNo.options)).toBe(true);
	approved.go(1);
	expect(isAnswered(approved, yesNo.options)).toBe(false);

	const two = configOf(['lamp', 'road'], { kind: 'pairs', rule: 'pairs' });
	const paired = draftFor(two, two.options);
	if (!(paired instanceof PairsDraft)) throw new Error('no pairs');
	expect(isAnswered(paired, two.options)).toBe(false);
	paired.prefer('lamp', 'road', null);
	expect(isAnswered(paired, two.options)).toBe(true);
});

test('[VOTE-15] a sheet that comes back from its signed paper is read in the order it was asked', () => {
	const signed = { scores: { lamp: { Seriusnya: 4, Urgensi: 2 } } };
	expect(linesOf(sheet, signed)).toMatchObject([
		{
			scores: [
				['Urgensi', 2],
				['Seriusnya', 4]
			]
		}
	]);
});
