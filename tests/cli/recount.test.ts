import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

const FOLDER = mkdtempSync(join(tmpdir(), 'rembuk-recount-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** The village of voting.md 2.6. */
const VILLAGE = `META
key;value
budget;100
vote_type;approval
PROJECTS
project_id;cost;name
road;60;Road
bridge;40;Bridge
clinic;30;Clinic
water;10;Water
VOTES
voter_id;vote
${['road,bridge', 'road,bridge', 'road,bridge', 'road,bridge', 'road,bridge', 'road'].map((vote, i) => `${i};${vote}`).join('\n')}
6;clinic,water
7;clinic,water
8;clinic,water
9;clinic,water
`;

/** Three rankings, one of them with a tier. */
const RANKING = JSON.stringify({
	format: 'rembuk-round/1',
	method: 'ranking',
	items: [
		{ id: 'well', cost: 30 },
		{ id: 'road', cost: 60 }
	],
	budget: 60,
	ballots: [{ ranking: ['well', 'road'], count: 2 }, { ranking: [['road', 'well']] }]
});

function recount(text: string, ...args: string[]) {
	const file = join(FOLDER, 'village.pb');
	writeFileSync(file, text);
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/run.mjs', 'rembuk', 'recount', file, ...args],
		{ encoding: 'utf8' }
	);
	return { code: status, out: stdout, err: stderr };
}

test('[CLI-10] a vote is counted again from its file, with every step in exact fractions', () => {
	const { code, out } = recount(VILLAGE, '--rule', 'mes-cost', '--json');
	expect(code).toBe(0);
	expect(JSON.parse(out)).toMatchObject({
		winners: ['road', 'clinic', 'water'],
		order: ['road', 'water', 'clinic'],
		cost: 100,
		share: '10',
		steps: [
			{ item: 'road', pays: '10', effectiveVotes: '6', emptyPurses: 6 },
			{ item: 'water', pays: '5/2', effectiveVotes: '4', emptyPurses: 0 },
			{ item: 'clinic', pays: '15/2', effectiveVotes: '4', emptyPurses: 4 }
		]
	});
	expect(recount(VILLAGE, '--rule', 'greedy-tally').out).toContain('2 funded, 100 of 100 spent');
}, 60_000);

test('[CLI-10] a malformed file names its line, and a rule nobody knows lists the ones there are', () => {
	const broken = recount(VILLAGE.replace('6;clinic', '6;moon'), '--rule', 'mes-cost');
	expect(broken.code).toBe(1);
	expect(broken.err).toContain('line 19: no project is called moon.');
	const unknown = recount(VILLAGE, '--rule', 'loudest');
	expect(unknown.code).toBe(2);
	expect(unknown.err).toContain('mes-cost+add1-full');
}, 60_000);

test('[CLI-10] a round of our own is counted by its usual rule, or another, or as a budget vote', () => {
	const usual = JSON.parse(recount(RANKING, '--json').out) as { winners: string[]; rule: string };
	expect(usual).toMatchObject({ rule: 'borda', winners: ['well'], ballots: { counted: 3 } });
	expect(recount(RANKING, '--rule', 'schulze').out).toContain('1. well');
	const shares = JSON.parse(recount(RANKING, '--rule', 'mes-cost', '--json').out) as object;
	expect(shares).toMatchObject({ order: ['well'], cost: 30 });
	const wrong = recount(RANKING, '--rule', 'product');
	expect(wrong.code).toBe(2);
	expect(wrong.err).toContain('borda');
	const broken = recount(RANKING.replace('"cost":60', '"cost":-60'), '--rule', 'mes-cost');
	expect(broken.code).toBe(1);
	expect(broken.err).toContain('line 1: items[1].cost');
}, 60_000);
