// Plants each bug of bugs.json in a copy of the project, and shows that a test finds it. Takes minutes: not part of `npm test`.
//   npm run test:planted:relay            all of them
//   npm run test:planted:relay -- fsync   those whose name has "fsync" in it
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { plantedCopy } from '../support/plantedCopy.mjs';

const SEEDS = process.env.REMBUK_SIM_SEEDS ?? '300';
const PATIENCE = 180_000;
const wanted = process.argv[2] ?? '';
const bugs = JSON.parse(readFileSync(new URL('bugs.json', import.meta.url), 'utf8'));

const root = plantedCopy();

/** The first test that failed, nothing when none did, or what went wrong instead. */
function firstFailure(tests) {
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail', '1'];
	const { stdout, stderr, error } = spawnSync(
		process.execPath,
		[...args, '--testTimeout', '10000', '--reporter', 'tap-flat', ...tests],
		{
			cwd: root,
			encoding: 'utf8',
			timeout: PATIENCE,
			env: { ...process.env, REMBUK_SIM_SEEDS: SEEDS },
			maxBuffer: 64 * 1024 * 1024
		}
	);
	// A whole file that is not ok was cut short by the first failure, or could not be read: no test found anything there.
	const [, failed] = /^not ok \d+ - (.*? > .*?)(?: # time.*)?$/m.exec(stdout) ?? [];
	if (failed) return { failed, seed: /seed (\d+):/.exec(stdout)?.[1] };
	return /^ok /m.test(stdout) && !/^not ok /m.test(stdout)
		? undefined
		: { broken: String(error ?? stderr ?? stdout).slice(0, 400) };
}

/** The one file with the place, which is named or somewhere in a named folder. */
function placeOf({ file, find }) {
	const path = join(root, file);
	const inside = statSync(path).isDirectory()
		? readdirSync(path).map((one) => join(path, one))
		: [path];
	const [only, ...more] = inside.filter((one) => readFileSync(one, 'utf8').includes(find));
	return only && more.length === 0 && readFileSync(only, 'utf8').split(find).length === 2
		? only
		: undefined;
}

/** A test that fails without the bug finds nothing: it is left out, and said. */
const passing = new Map();
function passes(test) {
	if (!passing.has(test)) {
		const clean = firstFailure([test]);
		if (clean) console.error(`${test} fails without any bug: ${clean.failed ?? clean.broken}`);
		passing.set(test, !clean);
	}
	return passing.get(test);
}

let found = 0;
const chosen = bugs.filter(({ bug }) => bug.includes(wanted));
for (const { bug, file, find, put, tests: listed } of chosen) {
	const path = placeOf({ file, find });
	if (!path) {
		console.log(`✗ ${bug}: ${file} has no such place any more`);
		continue;
	}
	const tests = listed.filter(passes);
	if (tests.length === 0) {
		console.log(`✗ ${bug}: no test that passes without it`);
		continue;
	}
	const whole = readFileSync(path, 'utf8');
	writeFileSync(
		path,
		whole.replace(find, () => put)
	);
	const said = firstFailure(tests);
	writeFileSync(path, whole);
	if (said?.failed) found += 1;
	const by = said?.failed ? `${said.failed}${said.seed ? `, seed ${said.seed}` : ''}` : undefined;
	console.log(`${by ? '✓' : '✗'} ${bug}: ${by ?? said?.broken ?? 'not found'}`);
}
console.log(
	`${found} of ${chosen.length} bugs found, ${SEEDS} seeds where the simulation was asked.`
);
if (found < chosen.length) process.exitCode = 1;
