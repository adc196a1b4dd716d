import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { describeIdea } from '#lib/domain/ideas/describing.ts';
import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { undoIn } from '#lib/domain/shared/undo.ts';
import { REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { Selection } from '../board/selection.svelte.ts';
import type { OpenPlan } from '../frame/planContext.ts';
import { undoOf } from '../frame/undoOf.ts';
import { IdeaTable } from './ideaTable.svelte.ts';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
	await words.bring(REST);
});

afterAll(() => void vi.unstubAllGlobals());

function atDesk() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const id = yes(addIdea(plan, { text: 'Ini soal air.' }, stamp('ana')));
	yes(describeIdea(plan, id, { about: 'water' }, 'ana'));
	const open = { session: { plan, person: 'lead' } } as unknown as OpenPlan;
	const about = () => ideasOf(plan)[0]?.about;
	return { plan, id, about, table: new IdeaTable(open, new Selection()) };
}

test('[LISTEN-10] a desk gives an idea another picture or none, and one undo brings back what was there', () => {
	const { plan, id, about, table } = atDesk();
	const undo = undoIn(plan);
	table.showAbout(id, 'road');
	expect([about(), table.done]).toEqual(['road', expect.stringContaining('Jalan')]);
	undo.undo();
	expect(about()).toBe('water');
	table.showAbout(id, undefined);
	expect([about(), ideasOf(plan)[0]?.text]).toEqual([undefined, 'Ini soal air.']);
	undo.undo();
	expect(about()).toBe('water');
	table.showAbout('none', 'road');
	expect([table.refusal, table.done]).toEqual(['no-such-idea', undefined]);
});

test('[CLUSTER-6] what was said of ideas set aside is said no longer once they are back', () => {
	const { plan, id, table } = atDesk();
	const stop = table.forgetAfter();
	const ideas = ideasOf(plan);
	expect(table.setAside({ ideas, status: 'binned' }, 'Dua kali')).toBeUndefined();
	expect(table.done).toContain('disisihkan');
	undoOf(plan).undo();
	expect(ideasOf(plan).find((idea) => idea.id === id)?.status).toBe('active');
	expect(table.done).toBeUndefined();
	stop();
});

test('[IDEA-42] one press hides an idea, one takes that back, and why is written after', () => {
	const { plan, id, table } = atDesk();
	const stop = table.forgetAfter();
	const now = () => ideasOf(plan).map(({ status, reason }) => [status, reason])[0];
	const [idea] = ideasOf(plan);
	expect(idea).toBeDefined();
	if (!idea) return;

	table.hide(idea);
	expect(now()).toEqual(['private', expect.stringMatching(/\w/)]);
	expect([table.hidden?.id, table.done]).toEqual([id, expect.stringContaining(idea.text)]);

	table.takeBack();
	expect(now()).toEqual(['active', undefined]);
	expect([table.hidden, table.done]).toEqual([undefined, undefined]);

	table.hide(idea);
	expect(table.setAside({ ideas: [idea], status: 'private' }, 'Menyebut nama')).toBeUndefined();
	expect(now()).toEqual(['private', 'Menyebut nama']);
	expect(table.hidden).toBeUndefined();
	stop();
});
