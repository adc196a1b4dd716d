import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { beginDrawing } from '#lib/domain/drawing/drawings.ts';
import { examplePlan } from '#lib/export/fixtures/examplePlans.ts';
import { packRembuk } from '#lib/export/rembuk/packRembuk.ts';
import { exportWords } from '#lib/export/words/exportWords.ts';

import { rembuk } from '../../src/cli/main.ts';
import { yes } from '../support/plans.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'rembuk-boards-'));
const PLAN = join(FOLDER, 'a.rembuk');

/** Runs a command in this process, and gives its exit code and its words. */
async function run(...args: string[]) {
	const [out, err]: [string[], string[]] = [[], []];
	const code = await rembuk(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
	return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
	await run('import', 'src/lib/domain/seed/examples/a-tirtamulya.json', '--out', PLAN);
}, 60_000);

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test('[POSTER-12] a board leaves by a command as a drawing, twice the same', async () => {
	const [one, two] = [join(FOLDER, 'one.svg'), join(FOLDER, 'two.svg')];
	for (const out of [one, two]) {
		const said = await run(
			'export',
			PLAN,
			'--format',
			'board-svg',
			'--board',
			'pair',
			'--out',
			out
		);
		expect(said.code).toBe(0);
	}
	expect(readFileSync(one, 'utf8')).toContain('Warga tiga dusun');
	expect(readFileSync(two)).toEqual(readFileSync(one));
});

test('[POSTER-12] a tree leaves by a command as lines, in the language that was asked for', async () => {
	const { code, out } = await run('export', PLAN, '--format', 'outline');
	expect([code, out.split('\n')[0]]).toEqual([0, 'Pohon masalah']);
	const english = ['--board', 'objectives', '--language', 'en', '--json'];
	const said = await run('export', PLAN, '--format', 'markdown', ...english);
	expect((JSON.parse(said.out) as { content: string }).content).toMatch(/^# Objective tree\n/);
});

test('[POSTER-12] a free drawing leaves by a command, by its number or its id, twice the same', async () => {
	const plan = examplePlan('a');
	const stamp = { id: 'sketch', by: 'lead', at: '2027-01-05T09:00:00Z' };
	yes(beginDrawing(plan, { title: 'Denah Dusun Puncak' }, stamp));
	const about = { id: 'contoh-a-tirtamulya-27', words: exportWords('id') };
	const file = join(FOLDER, 'drawn.rembuk');
	writeFileSync(file, packRembuk({ ...about, plan, createdAt: '2027-01-05T10:00:00Z' }));
	const [one, two] = [await drawn(file), await drawn(file, '--drawing', 'sketch')];
	expect([one.code, one.out.includes('Denah Dusun Puncak')]).toEqual([0, true]);
	expect(two.out).toBe(one.out);
	const { code, err } = await drawn(file, '--drawing', '2');
	expect([code, err]).toEqual([1, '--drawing 2: drawings in the plan: 1.']);
});

const drawn = (file: string, ...more: string[]) =>
	run('export', file, '--format', 'drawing-svg', ...more);

test('[POSTER-12] a board or a tree that is not there is refused, and nothing is written', async () => {
	const out = join(FOLDER, 'no.svg');
	const ask = (...more: string[]) => run('export', PLAN, '--out', out, ...more);
	expect((await ask('--format', 'board-svg', '--board', 'votes')).code).toBe(2);
	expect((await ask('--format', 'outline', '--board', 'ideas')).code).toBe(2);
	const { code, err } = await ask('--format', 'outline', '--tree', '7');
	expect([code, err]).toEqual([1, '--tree 7: trees in the plan: 1.']);
	expect(existsSync(out)).toBe(false);
});
