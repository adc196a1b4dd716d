import { expect, test } from 'vitest';

import { treesOf } from '#lib/domain/problems/tree.ts';

import { aPlan, stamps } from '../../../../tests/support/plans.ts';
import type { OutlineEditor } from './outlineEditor.svelte.ts';
import { begin } from './treeActs.ts';

test('[PROBLEM-1] who makes an idea the main problem twice has one tree, and is shown it', () => {
	const [plan, stamp] = [aPlan(), stamps()];
	const open = { session: { plan, stamp } };
	const hear = (answer: { ok: boolean }) => answer.ok;
	const editor = { open, hear } as unknown as OutlineEditor;
	const press = (text: string) => begin(editor, { text, ideas: [] }) && editor.wanted;
	const first = press('Sumur kering');
	expect([press('Sumur kering '), first]).toEqual([first, treesOf(plan)[0]?.core.id]);
	expect(press('Jalan rusak')).not.toBe(first);
	expect(treesOf(plan)).toHaveLength(2);
});
