// Plants each bug of bugs.json in a copy of the project, and shows that the storm finds it. Takes minutes: not part of `npm test`.
//   npm run test:planted            all of them, 400 seeds each
//   npm run test:planted -- order   those whose name has "order" in it
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { plantedCopy } from '../support/plantedCopy.mjs';

const SEEDS = process.env.REMBUK_SEEDS ?? '400';
const wanted = process.argv[2] ?? '';
const bugs = JSON.parse(readFileSync(new URL('bugs.json', import.meta.url), 'utf8'));

const root = plantedCopy();

/** The first seed that failed, 0 when none did, or what went wrong instead. */
function storm() {
	const args = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--bail', '1'];
	const { stdout, stderr } = spawnSync(
		process.execPath,
		[...args, '--reporter', 'tap-flat', 'tests/convergence/plan.test.ts'],
		{
			cwd: root,
			encoding: 'utf8',
			env: { ...process.env, REMBUK_SEEDS: SEEDS },
			maxBuffer: 64 * 1024 * 1024
		}
	);
	const failed = /^not ok .*seed (\d+)/m.exec(stdout);
	if (failed) return Number(failed[1]);
	return /^ok .*seed \d+/m.test(stdout) ? 0 : (stderr || stdout).slice(0, 400);
}

const rows = [];
const note = (bug, found) => {
	const missed = typeof found !== 'number' || found === 0;
	rows.push({ bug, 'first seed that finds it': missed ? `NOT FOUND ${found || ''}` : found });
	console.log(`${missed ? '✗' : '✓'} ${bug}: ${missed ? 'not found' : `seed ${found}`}`);
	if (missed) process.exitCode = 1;
};

const clean = storm();
if (clean !== 0) {
	console.error(`Without any bug the storm already fails: ${clean}`);
	process.exit(1);
}
for (const { bug, file, find, put } of bugs.filter(({ bug }) => bug.includes(wanted))) {
	const path = join(root, file);
	const whole = readFileSync(path, 'utf8');
	if (whole.split(find).length !== 2) {
		note(`${bug} (${file} has no such place any more)`, 0);
		continue;
	}
	writeFileSync(
		path,
		whole.replace(find, () => put)
	);
	note(bug, storm());
	writeFileSync(path, whole);
}
console.log(`${rows.length} bugs planted, ${SEEDS} seeds each.`);
