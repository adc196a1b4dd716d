import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { safeVoiceOf } from '#lib/domain/ideas/safeVoice/announcement.ts';
import { dropVoice } from '#lib/domain/ideas/safeVoice/voices.ts';
import { freshChance, safeSecretOf } from '#lib/session/safeSecret.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { SafeDesk } from './safeDesk.svelte.ts';

/** Two windows of one desk on one plan. */
function windows(id: string) {
	const [plan, stamp] = [aPlan(), stamps('lead')];
	const box = { doc: new Y.Doc() };
	const session = { id, plan, box, person: 'lead', stamp, ends: [] } as unknown as Session;
	const open = () => new SafeDesk(session, { doc: new Y.Doc() });
	const say = (words: string) => {
		const { key = '' } = safeVoiceOf(plan) ?? {};
		const sealing = { key, sitting: 's', id: `v${words.length}`, chance: freshChance() };
		yes(dropVoice(box, { said: { words }, ...sealing }, 'ana'));
	};
	return { plan, open, say };
}

test('[SAFE-11] a second window of the desk opens the box to the same key, and what was sealed stays readable', () => {
	const { open, say } = windows('twice');
	const [first, second] = [open(), open()];
	first.open('');
	say('suara pertama');
	expect(second.openAt).toBe('elsewhere'); // it has not looked since
	second.open('Bidan Sari');
	expect([first.openAt, second.openAt]).toEqual(['here', 'here']);
	expect(second.voices.map(({ words }) => words)).toEqual(['suara pertama']);
});

test('[SAFE-11] burning closes the box and forgets the key', () => {
	const { plan, open, say } = windows('burnt');
	const desk = open();
	desk.open('');
	say('suara');
	desk.burnAll();
	expect([safeVoiceOf(plan), safeSecretOf('burnt'), desk.openAt]).toEqual(Array(3).fill(undefined));
	expect([desk.voices, desk.locked]).toEqual([[], 0]);
});

test('[SAFE-11] a box that cannot be closed keeps its key: phones still write to it', () => {
	const { plan, open, say } = windows('newer');
	const desk = open();
	desk.open('');
	say('suara');
	plan.meta.set('version', 99);
	desk.burnAll();
	expect(desk.refusal).toBe('newer-plan');
	expect(safeSecretOf('newer')).toBeDefined();
	expect(desk.voices).toHaveLength(1);
});
