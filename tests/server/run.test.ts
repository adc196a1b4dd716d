import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { tempFolder } from './support/folders.ts';

/** Writes down what it is asked, makes what npm would make, and fails where $FAILS says so. */
const FAKE_NPM = `
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
const words = process.argv.slice(2).filter((word) => !word.startsWith('--')).join(' ');
appendFileSync('asked', words + '\\n');
console.log('npm says something');
if (words === 'ci') mkdirSync('node_modules', { recursive: true });
if (words === 'run build') {
	mkdirSync('build', { recursive: true });
	mkdirSync('dist/server', { recursive: true });
	writeFileSync('build/200.html', '');
	mkdirSync('dist/demo', { recursive: true });
	writeFileSync('dist/demo/index.json', '[]');
	writeFileSync('dist/server/main.js', 'console.log(JSON.stringify(process.argv.slice(2)))');
}
process.exitCode = (process.env.FAILS ?? '').split(',').includes(words) ? 1 : 0;
`;

const LANES = [['run lint'], ['run format', 'run layers', 'run check']];
const BESIDE = LANES.flat().length;

/** What was asked first, in whatever order the two lanes came, and what came after them. */
function inLanes(asked: string[]) {
	const beside = asked.slice(1, 1 + BESIDE);
	const lanes = LANES.map((lane) => beside.filter((each) => lane.includes(each)));
	return { first: asked[0], lanes, after: asked.slice(1 + BESIDE) };
}

/** A fresh clone with the one file in it and an npm that only says what it would do. */
function clone() {
	const root = tempFolder();
	mkdirSync(join(root, 'server'));
	mkdirSync(join(root, 'src'));
	cpSync('server/run.mjs', join(root, 'server/run.mjs'));
	writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
	writeFileSync(join(root, 'package-lock.json'), '{}');
	writeFileSync(join(root, 'npm-cli.js'), FAKE_NPM);
	const run = (args: string[], env = {}) => {
		rmSync(join(root, 'asked'), { force: true });
		const { status, stdout, stderr } = spawnSync(process.execPath, ['server/run.mjs', ...args], {
			cwd: root,
			encoding: 'utf8',
			env: { PATH: process.env.PATH, npm_execpath: join(root, 'npm-cli.js'), ...env }
		});
		const asked = existsSync(join(root, 'asked')) ? readFileSync(join(root, 'asked'), 'utf8') : '';
		return { status, out: stdout, err: stderr, asked: asked.trim().split('\n').filter(Boolean) };
	};
	const write = (file: string) => writeFileSync(join(root, file), String(Math.random()));
	return { root, run, write };
}

test('[RELAY-38] the first start installs and builds, the next does neither', () => {
	const { run } = clone();
	const first = run(['start', '--port', '3001']);
	expect(first).toMatchObject({ status: 0, asked: ['ci', 'run build'] });
	expect(first.out).toContain('Installing packages …');
	expect(first.out.trim().endsWith('["--port","3001"]')).toBe(true);
	expect(run(['start'])).toMatchObject({ status: 0, asked: [] });
});

test('[RELAY-38] packages that are lent by a link are used where they fit, and never installed over', () => {
	const { root, run } = clone();
	const lent = tempFolder();
	symlinkSync(lent, join(root, 'node_modules'));
	mkdirSync(join(lent, 'yjs'));
	const holds = (version: string) =>
		writeFileSync(join(lent, 'yjs/package.json'), JSON.stringify({ version }));
	const packages = { '': {}, 'node_modules/yjs': { version: '13.6.1' } };
	const more = { 'node_modules/for-a-mac': { version: '1.0.0', optional: true } };
	const lock = { packages: { ...packages, ...more } };
	writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));

	holds('13.5.0');
	const old = run(['start']);
	expect(old).toMatchObject({ status: 1, asked: [] });
	expect(old.err).toMatch(/node_modules is a link .*yjs.*npm ci/);
	holds('13.6.1');
	expect(run(['start'])).toMatchObject({ status: 0, asked: ['run build'] });
	expect(readdirSync(lent)).toEqual(['yjs']);
});

test('[RELAY-38] help is shown without installing or building anything', () => {
	const { root, run } = clone();
	cpSync('server/help.txt', join(root, 'server/help.txt'));
	const { status, out, asked } = run(['start', '--port', '3001', '--help']);
	expect({ status, asked }).toEqual({ status: 0, asked: [] });
	expect(out).toBe(readFileSync('server/help.txt', 'utf8'));
});

test('[RELAY-38] a new lockfile installs again, a changed source builds again, a changed test does not', () => {
	const { root, run, write } = clone();
	run(['start']);
	write('package-lock.json');
	expect(run(['start']).asked).toEqual(['ci', 'run build']);
	for (const file of ['src/app.ts', 'server/main.ts', 'vite.config.ts', 'package.json']) {
		if (file === 'package.json')
			writeFileSync(join(root, file), '{ "type": "module", "version": "2" }');
		else write(file);
		expect([file, run(['start']).asked]).toEqual([file, ['run build']]);
	}
	mkdirSync(join(root, 'tests'));
	write('tests/a.test.ts');
	expect(run(['start']).asked).toEqual([]);
	rmSync(join(root, 'build'), { recursive: true });
	expect(run(['start']).asked).toEqual(['run build']);
});

test('[RELAY-38] with --json only the server writes to stdout', () => {
	const { run } = clone();
	const { out, err } = run(['start', '--json']);
	expect(out).toBe('["--json"]\n');
	expect(err).toContain('npm says something');
});

test('[RELAY-38] what cannot be installed or built is not started, and said', () => {
	const { run } = clone();
	expect(run(['start'], { FAILS: 'ci' })).toMatchObject({ status: 1, asked: ['ci'] });
	const failed = run(['start'], { FAILS: 'run build' });
	expect(failed).toMatchObject({ status: 1, asked: ['ci', 'run build'] });
	expect(failed.err).toContain('The build failed');
	expect(run(['start']).asked).toEqual(['run build']); // not remembered as done
});

test('[RELAY-38] the tests all run, the cheap ones in two lanes, and the last line counts them', () => {
	const { run } = clone();
	const { status, out, asked } = run(['test']);
	const after = ['run test:unit', 'run build', 'run test:bundle', 'run e2e'];
	expect(inLanes(asked)).toEqual({ first: 'ci', lanes: LANES, after });
	expect(out.match(/npm says something/g)).toHaveLength(9); // what a check said is never swallowed
	expect([status, out.trimEnd().split('\n').at(-1)]).toEqual([0, '8 passed, 0 failed']);
});

test('[RELAY-38] what fails is named, the others still run, and the whole fails', () => {
	const { run } = clone();
	const { status, out, asked } = run(['test'], { FAILS: 'run lint,run e2e' });
	expect(asked).toHaveLength(9);
	expect(out).toMatch(/FAILED {2}lint /);
	expect([status, out.trimEnd().split('\n').at(-1)]).toEqual([1, '6 passed, 2 failed']);

	const unbuilt = run(['test'], { FAILS: 'run build' });
	expect(unbuilt.out.trimEnd().split('\n').at(-1)).toBe('8 passed, 0 failed'); // built already
});

test('[RELAY-38] without a build there is no walk through it, and that is a failure', () => {
	const { run } = clone();
	const { status, out, asked } = run(['test'], { FAILS: 'run build' });
	expect(asked).not.toContain('run e2e');
	expect([status, out.trimEnd().split('\n').at(-1)]).toEqual([1, '5 passed, 2 failed']);
});

test('[RELAY-38] good is what needs no browser', () => {
	const { run } = clone();
	const { status, asked } = run(['good']);
	expect(status).toBe(0);
	expect(inLanes(asked)).toEqual({ first: 'ci', lanes: LANES, after: ['run test:unit'] });
});

test('[RELAY-38] an unknown job is one sentence', () => {
	const { run } = clone();
	expect(run(['fly'])).toMatchObject({
		status: 2,
		asked: [],
		err: expect.stringMatching(/^[^\n]+\n$/)
	});
});
