import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { filesUnder } from '../support/files.ts';
import { PARTS } from './parts.ts';
import { storm } from './storm.ts';

/** Seeds that once found a fault stay here with it. */
const ONCE_FAILED: number[] = [1609];
const SEEDS = Number(process.env['REMBUK_SEEDS'] ?? 200);
const FIRST = Number(process.env['REMBUK_FIRST_SEED'] ?? 1);

describe('a storm', () => {
	test.each([...ONCE_FAILED, ...Array.from({ length: SEEDS }, (_, i) => FIRST + i)])(
		'[SYNC-1] everyone ends with one plan, seed %i',
		(seed) => {
			storm(seed);
		}
	);
});

/** Commands that begin a plan, or that take another plan, are not something one does in the middle of a storm, nor what goes into the box; two only ask. */
const NOT_IN_A_STORM = [
	...['beginPlan', 'castDots', 'deskRound', 'openRoundNow'],
	...['answerMood', 'tellPart', 'tellTeam', 'dropVoice']
];

test('[SYNC-13] every command of every step takes part in the storm', () => {
	const moves = Object.values(PARTS).flatMap(({ moves }) =>
		Object.keys(moves).map((name) => name.split(' ')[0])
	);
	const missing = commandsIn().filter(
		(name) => !moves.includes(name) && !NOT_IN_A_STORM.includes(name)
	);
	expect(missing).toEqual([]);
});

/** A command takes the plan first, and answers with a Result. */
function commandsIn(): string[] {
	const COMMAND =
		/^export function (\w+)(?:<[^(]*>)?\(\s*(?:plan|box): \w+[^)]*\)\s*:\s*Result</gms;
	return filesUnder(['src/lib/domain'], /\.ts$/)
		.filter((file) => !/\.test\.ts$|\/(seed|shared)\//.test(file))
		.flatMap((file) =>
			[...readFileSync(file, 'utf8').matchAll(COMMAND)].map(([, name]) => name ?? '')
		);
}

test.each(['convergence', 'server'])(
	'[SYNC-15] every bug that is planted to try the tests of %s still has its place in the code',
	(folder) => {
		const bugs = JSON.parse(readFileSync(`tests/${folder}/bugs.json`, 'utf8')) as {
			bug: string;
			file: string;
			find: string;
		}[];
		expect(bugs.length).toBeGreaterThanOrEqual(10);
		for (const { bug, file, find } of bugs) {
			const places = filesIn(file).map((path) => readFileSync(path, 'utf8').split(find).length - 1);
			expect([bug, places.reduce((sum, each) => sum + each)]).toEqual([bug, 1]);
		}
	}
);

function filesIn(path: string): string[] {
	return statSync(path).isDirectory() ? readdirSync(path).map((one) => join(path, one)) : [path];
}
