import { expect, test } from 'vitest';

import { ideaCode, slipsTyped } from '#lib/domain/ideas/paperSlips.ts';
import { draftIn } from '#lib/session/settings.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { sitting } from '../../../../tests/support/sitting.ts';
import { SlipDesk } from './slipDesk.svelte.ts';

function typing(id: string) {
	const { stamp, desk: plan } = sitting();
	const session = { id, plan, stamp: () => stamp('lead') } as unknown as Session;
	return { plan, desk: new SlipDesk(session) };
}

test('[CARD-10] words that are too long for a card are refused in words, and nothing of them is lost', () => {
	const { plan, desk } = typing('long-slip');
	desk.code = ideaCode(7);
	desk.text = 'air '.repeat(100);
	expect([desk.send(), desk.refusal]).toEqual([false, 'too-long']);
	expect(draftIn('slip-text.long-slip')).toBe('air '.repeat(100));
	desk.text = 'Air mati';
	expect([desk.refusal, desk.send()]).toEqual([undefined, true]);
	expect(slipsTyped(plan).get(ideaCode(7))).toMatchObject({ text: 'Air mati' });
});

test('[CARD-10] a code alone waits for its words without a refusal', () => {
	const { desk } = typing('code-only');
	desk.code = ideaCode(8);
	expect([desk.send(), desk.refusal]).toEqual([false, undefined]);
});
