import { expect, test } from 'vitest';

import { workSceneOf } from '#lib/domain/board/workScene.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { rewordProblem } from '#lib/domain/problems/problems.ts';

import { examplePlan } from '../fixtures/examplePlans.ts';
import { treeOutline } from './outline.ts';
import { boardWords } from './words.ts';

const words = boardWords('id');
const at = '2027-06-24T09:00:00Z';
const asked = { board: 'problems', at, form: 'text' } as const;

test('[POSTER-9] the outline of a village reads from the effects over the main problem to the root causes', () => {
	const lines = treeOutline(examplePlan('a'), asked, words).split('\n');
	const place = (start: string) => lines.findIndex((line) => line.startsWith(start));
	expect(lines.slice(0, 2)).toEqual(['Pohon masalah', 'Contoh A - Air bersih Desa Tirtamulya']);
	expect(lines).toContain(
		'- Warga Dusun Puncak, Ngasem, dan Kedung kesulitan mendapat air bersih pada musim kemarau'
	);
	expect(place('AKIBAT')).toBeLessThan(place('MASALAH UTAMA'));
	expect(place('MASALAH UTAMA')).toBeLessThan(place('SEBAB'));
	const cause = lines.indexOf('- Sebab: Setengah air hilang sebelum sampai ke rumah');
	expect(lines[cause + 1]).toBe('    - Sebab: Pipa induk tahun 2009 bocor di banyak titik');
	expect(lines.some((line) => /^ {8,}- Akar masalah: /.test(line))).toBe(true);
	expect(lines[place('DI LUAR POHON') + 1]).toMatch(/^- Curah hujan makin tidak menentu/);
});

test.each(['a', 'b', 'c'] as const)(
	'[POSTER-10] no card of example %s is missing from its outline',
	(name) => {
		const plan = examplePlan(name);
		for (const tree of treesOf(plan)) {
			const text = treeOutline(plan, { ...asked, tree: tree.id }, words);
			for (const { card } of tree.graph.cards.values()) expect(text).toContain(card.text);
			const turned = treeOutline(plan, { ...asked, board: 'objectives', tree: tree.id }, words);
			expect(turned).toContain(words.objective.core.toUpperCase());
		}
	}
);

test('[POSTER-11] in Markdown nothing people wrote becomes a heading, a link, markup or a line of its own', () => {
	const plan = examplePlan('a');
	const { core } = treesOf(plan)[0]!;
	rewordProblem(plan, core.id, '# [x](javascript:alert) <script>\n- *a* | `b`', 'lead');
	const text = treeOutline(plan, { ...asked, form: 'markdown' }, words);
	expect(text).toContain(
		'- \\# \\[x\\]\\(javascript\\:alert\\) \\<script\\> \\- \\*a\\* \\| \\`b\\`\n'
	);
	expect(text).toMatch(/^# Pohon masalah\n/);
});

test('[POSTER-10] a plan without a tree has an outline that says so', () => {
	const plan = examplePlan('a');
	for (const root of [plan.problems, plan.trees])
		for (const id of [...root.keys()]) root.delete(id);
	expect(treeOutline(plan, asked, words)).toContain(words.empty);
});

test('[POSTER-9] under each objective its outline names the activities that serve it', () => {
	const lines = treeOutline(examplePlan('a'), { ...asked, board: 'objectives' }, words).split('\n');
	const work = lines.filter((line) => line.includes('- Kegiatan: '));
	const count = workSceneOf(examplePlan('a'), treesOf(examplePlan('a'))[0]).cards.filter(
		({ kind }) => kind === 'activity'
	).length;
	expect(work).toHaveLength(count);
	expect(count).toBeGreaterThan(3);
	for (const line of work) expect(line).toMatch(/^ {4,}- /);
});
