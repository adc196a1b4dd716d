import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { rembuk } from '../../src/cli/main.ts';

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

test('[POSTER-12] a board or a tree that is not there is refused, and nothing is written', async () => {
	const out = join(FOLDER, 'no.svg');
	const ask = (...more: string[]) => run('export', PLAN, '--out', out, ...more);
	expect((await ask('--format', 'board-svg', '--board', 'votes')).code).toBe(2);
	expect((await ask('--format', 'outline', '--board', 'ideas')).code).toBe(2);
	const { code, err } = await ask('--format', 'outline', '--tree', '7');
	expect([code, err]).toEqual([1, '--tree 7: the plan has 1 trees.']);
	expect(existsSync(out)).toBe(false);
});
