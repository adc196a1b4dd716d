import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { countSealed } from '#lib/domain/votes/counting/countSealed.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import { sealedFileOf } from '#lib/export/round/sealedFile.ts';

import { sealedHall } from '../support/sealedHall.ts';

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

test('[CLI-11] a sealed round is counted again from its file: code, counts, result and hash', () => {
	const hall = sealedHall({ kind: 'approval', rule: 'mes-cost+add1-full', budget: 30_000_000 });
	for (const slip of [0, 1, 2]) hall.cast(slip, { approve: ['pipe', 'road'] });
	hall.cast(3, { approve: ['goats'] });
	hall.cast(4, { approve: [] });
	const round = hall.seal();
	const file = sealedFileOf(hall.plan, hall.box, round);
	const { code, out } = recount(file, '--json', '--why', 'pipe');
	const result = countSealed(round.config, round.papers);
	expect(code).toBe(0);
	expect(JSON.parse(out)).toMatchObject({
		state: 'sealed',
		code: round.closing?.code,
		ballots: { counted: 4, blank: 1, invalid: [] },
		result,
		hash: resultHash(result)
	});
	const forged = recount(file.replace('\\"turn\\":1', '\\"turn\\":2'));
	expect([forged.code, forged.out]).toEqual([1, '']);
	expect(forged.err).toMatch(/line \d+: records\[\d+\]: this is not what its key has signed/);
	expect(recount(file, '--rule', 'tally').code).toBe(2);
}, 60_000);

test('[CLI-13] what the bridge would have needed, and what gets the most votes for the money', () => {
	const { out } = recount(
		VILLAGE,
		'--rule',
		'mes-cost',
		'--why',
		'bridge',
		'--most-votes',
		'--json'
	);
	const { whyNot, mostVotes } = JSON.parse(out) as { whyNot: { votes: number }; mostVotes: object };
	expect(whyNot.votes).toBeGreaterThan(0);
	expect(mostVotes).toEqual({ winners: ['road', 'clinic', 'water'], votes: 14, cost: 100 });
	expect(recount(VILLAGE, '--rule', 'mes-cost', '--why', 'moon').code).toBe(2);
}, 60_000);
