import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { readDocx } from '#lib/export/fixtures/secondDocReader.ts';
import { readBySecondReader } from '#lib/export/fixtures/secondReader.ts';

import { rembuk } from '../../src/cli/main.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'rembuk-forms-'));
const PLAN = join(FOLDER, 'a.rembuk');

/** Runs a command in this process, and gives its exit code and its words. */
async function run(...args: string[]) {
	const [out, err]: [string[], string[]] = [[], []];
	const code = await rembuk(args, { out: (line) => out.push(line), err: (line) => err.push(line) });
	return { code, out: out.join('\n'), err: err.join('\n') };
}

async function written(format: string, ...more: string[]) {
	const out = join(FOLDER, `rkp${more.join('')}.${format}`);
	const said = await run('export', PLAN, ...more, '--format', format, '--out', out);
	return { ...said, file: out };
}

beforeAll(async () => {
	await run('import', 'src/lib/domain/seed/examples/a-tirtamulya.json', '--out', PLAN);
}, 60_000);

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test('[FORM-14] the forms are listed with id, title and formats, in either language', async () => {
	const { code, out } = await run('export', '--list', '--json');
	const forms = JSON.parse(out) as { id: string; title: string; formats: string[] }[];
	expect(code).toBe(0);
	expect(forms.length).toBeGreaterThan(15);
	for (const form of forms) expect(Object.keys(form)).toEqual(['id', 'title', 'formats']);
	const title = forms.find(({ id }) => id === 'notulen')?.title;
	const english = await run('export', '--list', '--lang', 'en');
	expect(english.out).toContain('notulen  Minutes');
	expect(title).toBe('Notulen');
});

test('[FORM-14] a form is written in every format, in the language that was asked for', async () => {
	const [sheet] = readBySecondReader(
		readFileSync((await written('xlsx', '--form', 'rkp-10a')).file)
	);
	expect([...sheet!.cells.values()].map(({ text }) => text)).toContain('594700000');
	const said = await written('docx', '--form', 'rkp-10a', '--lang', 'en');
	expect(said.code).toBe(0);
	expect(readDocx(readFileSync(said.file)).paragraphs.join('\n')).toContain(
		'WORK PLAN OF THE VILLAGE'
	);
	const [page, list] = [
		await written('html', '--form', 'rkp-10a'),
		await written('csv', '--form', 'rkp-10a')
	];
	expect(readFileSync(page.file, 'utf8')).toContain('594.700.000');
	expect(readFileSync(list.file, 'utf8')).toContain(';148600000;');
});

test('[FORM-14] what is not understood is said, and nothing is written', async () => {
	const cases: [string[], RegExp][] = [
		[['--form', 'rkp-99', '--format', 'xlsx'], /There is no form rkp-99/],
		[['--form', 'undangan', '--format', 'csv'], /--format of this form is one of: docx/],
		[['--form', 'rkp-10a', '--format', 'xlsx', '--lang', 'jv'], /--lang is id or en/],
		[['--form', 'rkp-10a', '--format', 'xlsx', '--paper', 'A5'], /--paper is one of: F4, A4/],
		[['--pack', '--names', 'some'], /--names is one of: full, names, public/]
	];
	for (const [args, reason] of cases) {
		const out = join(FOLDER, 'no.file');
		const { code, err } = await run('export', PLAN, ...args, '--out', out);
		expect([code, err]).toEqual([2, expect.stringMatching(reason)]);
		expect(existsSync(out)).toBe(false);
	}
	expect((await run('export', PLAN, '--form', 'rkp-10a', '--format', 'xlsx')).code).toBe(2);
});

test('[FORM-17] [FORM-19] [FORM-20] a form is written on another paper and without names, and the public has no list of who came', async () => {
	const a4 = await written('docx', '--form', 'notulen', '--paper', 'A4');
	const { parts } = readDocx(readFileSync(a4.file));
	expect(parts['word/document.xml']).toMatch(/w:w="1190\d" w:h="1683\d"/);
	const without = await written('docx', '--form', 'notulen', '--names', 'names');
	expect(readDocx(readFileSync(without.file)).parts['word/footer1.xml']).toContain(
		'tanpa nama orang'
	);
	const { code, err } = await written('xlsx', '--form', 'daftar-hadir', '--names', 'public');
	expect([code, err]).toEqual([1, expect.stringContaining('not for the public')]);
});

test('[FORM-11] [FORM-14] a command writes the whole pack', async () => {
	const out = join(FOLDER, 'pack.zip');
	const said = await run('export', PLAN, '--pack', '--names', 'public', '--out', out, '--json');
	expect(said.code).toBe(0);
	const files = unzipSync(readFileSync(out));
	expect(files['xlsx/rkp-10a.xlsx']!.length).toBeGreaterThan(5000);
	expect(Object.keys(files).filter((name) => name.includes('daftar-hadir'))).toEqual([]);
}, 90_000);
