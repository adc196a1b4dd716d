import { render } from 'svelte/server';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import { examplePlan } from '#lib/domain/seed/examplePlan.ts';

import WallWait from './WallWait.svelte';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
	await words.bring(REST);
});
afterAll(() => void vi.unstubAllGlobals());

test('[VOTE-128] before any round the wall says what will come, and from which groups the room chooses', () => {
	const { clusters } = groupedIdeasOf(examplePlan('a'));
	const says = (props: { clusters: typeof clusters }) => render(WallWait, { props }).body;
	const full = says({ clusters });
	expect(full).toContain('Sebentar lagi kita memilih bersama');
	expect(full.match(/<ol[^>]*>[^]*<\/ol>/)?.[0].match(/<li/g)).toHaveLength(3);
	const filled = clusters.filter(({ ideas }) => ideas.length > 0);
	expect(filled.length).toBeGreaterThan(1);
	for (const { title } of filled) expect(full).toContain(title);
	expect(full.match(/data-group/g)).toHaveLength(filled.length);
	expect(says({ clusters: [] })).not.toContain('data-group');
});
