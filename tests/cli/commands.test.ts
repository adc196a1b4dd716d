import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const FOLDER = mkdtempSync(join(tmpdir(), 'rembuk-cli-'));
const EXAMPLES = ['a-tirtamulya', 'b-makueni', 'c-large'];
const at = (name: string) => join(FOLDER, name);

interface Inspected {
	trees: { cards: { id: string; role: string; level: number; isRoot: boolean }[] }[];
	money: {
		inPlan: { cost: number; bySource: Record<string, number> };
		ceilings: { sources: { source: string; left?: number }[] };
		groups: { list: string; bidang?: number; cost: number }[];
	};
	ideas: { statuses: Record<string, number> };
	rounds: { id: string; counted?: { rows: { rank: number }[] }; result?: { rank: number }[] }[];
	followed: { activities: { id: string; light: string }[] };
	data: { ideas: unknown[] };
}

/** Runs a command as a person does, after npm has found it. */
function rembuk(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['src/cli/run.mjs', 'rembuk', ...args],
		{ encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
	);
	return { code: status, out: stdout, err: stderr };
}

beforeAll(() => {
	for (const name of EXAMPLES) {
		const seed = `src/lib/domain/seed/examples/${name}.json`;
		rembuk('import', seed, '--out', at(`${name}.rembuk`), '--report', at(`${name}.report.json`));
	}
}, 120_000);

afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

test.each(EXAMPLES)('[CLI-4] example %s is a plan, with a report line by line', (name) => {
	expect(existsSync(at(`${name}.rembuk`))).toBe(true);
	const { lines, placed } = JSON.parse(readFileSync(at(`${name}.report.json`), 'utf8')) as {
		lines: { where: string; why: string }[];
		placed: Record<string, number>;
	};
	expect(placed['idea']).toBeGreaterThan(20);
	for (const { where, why } of lines) expect([where, why]).not.toContain('');
});

test('[CLI-5] [CLI-7] inspect says of the large village what it says of itself: totals, money left, places of cards', () => {
	const { code, out } = rembuk('inspect', at('c-large.rembuk'), '--on', '2028-01-01', '--json');
	expect(code).toBe(0);
	const { money, trees, ideas, rounds, data } = JSON.parse(out) as Inspected;
	expect(money.inPlan.cost).toBe(969_650_000);
	expect(
		Object.fromEntries(money.ceilings.sources.map(({ source, left }) => [source, left]))
	).toEqual({
		DDS: 530_000,
		ADD: 12_400_000,
		PBH: 2_300_000,
		PBK: 57_600_000,
		PAD: 22_000_000
	});
	expect(
		money.groups.filter(({ list }) => list === 'RKP').map(({ bidang, cost }) => [bidang, cost])
	).toEqual([
		[2, 593_550_000],
		[3, 13_200_000],
		[4, 362_900_000]
	]);
	expect(ideas.statuses['active']).toBe(114);
	expect(trees[0]?.cards.find(({ id }) => id === 's-q121')).toMatchObject({
		role: 'cause',
		level: 3,
		isRoot: true
	});
	expect(rounds[0]?.result?.[0]?.rank).toBe(1);
	expect(data.ideas).toHaveLength(126);
});

test('[CLI-7] inspect shows the lights of Tirtamulya on a day', () => {
	const { out } = rembuk('inspect', at('a-tirtamulya.rembuk'), '--on', '2027-07-25', '--json');
	const { followed, rounds } = JSON.parse(out) as Inspected;
	const lights = Object.fromEntries(followed.activities.map(({ id, light }) => [id, light]));
	expect(lights).toMatchObject({ 's-a1': 'green', 's-a2': 'red' });
	expect(rounds.find(({ id }) => id === 's-v2')?.counted?.rows[0]?.rank).toBe(1);
});

test('[CLI-8] [CLI-6] a plan goes out as data and comes back; copies merge to the same bytes in any order', () => {
	const [plan, data, again] = [at('a-tirtamulya.rembuk'), at('a.json'), at('again.rembuk')];
	expect(rembuk('export', plan, '--format', 'json', '--out', data).code).toBe(0);
	expect(rembuk('import', data, '--out', again).code).toBe(0);
	expect(rembuk('export', again, '--format', 'json').out).toBe(readFileSync(data, 'utf8'));
	const table = at('more.csv');
	writeFileSync(table, 'Kegiatan;Biaya;Sumber\nJembatan bambu;2.500.000;PAD\n');
	expect(
		rembuk('import', table, '--as', 'activities', '--into', plan, '--out', at('more.rembuk')).code
	).toBe(0);
	const copies = [again, at('more.rembuk'), plan];
	expect(rembuk('merge', ...copies, '--out', at('one.rembuk')).code).toBe(0);
	expect(rembuk('merge', ...copies.reverse(), '--out', at('other.rembuk')).code).toBe(0);
	expect(readFileSync(at('one.rembuk')).equals(readFileSync(at('other.rembuk')))).toBe(true);
	expect(rembuk('inspect', at('one.rembuk')).out).toContain('13 activities');
}, 60_000);

test('[CLI-9] a table of activities is a plan of its own, its wrong sum reported', () => {
	const table = at('table.csv');
	writeFileSync(table, 'Kegiatan;Volume;Satuan;Biaya\nTalud;1.200,5;m;Rp 1.250.000\nJumlah;;;9\n');
	const { code, out } = rembuk(
		'import',
		table,
		'--as',
		'activities',
		'--title',
		'RKP',
		'--out',
		at('t.rembuk'),
		'--json'
	);
	expect(code).toBe(0);
	expect(JSON.parse(out)).toMatchObject({
		title: 'RKP',
		placed: { activities: 1 },
		lines: [{ line: 3, why: 'sum-differs', said: '9', ours: '1250000' }]
	});
});

test('[CLI-1] [CLI-2] [CLI-3] what cannot be done is said in one sentence, and nothing is written', () => {
	const whole = readFileSync(at('a-tirtamulya.rembuk'));
	const spoiled = Buffer.from(whole);
	spoiled[Math.floor(whole.length / 2)]! ^= 0xff;
	writeFileSync(at('spoiled.rembuk'), spoiled);
	writeFileSync(at('cut.rembuk'), whole.subarray(0, 3000));
	writeFileSync(at('foreign.rembuk'), 'hello');
	writeFileSync(at('newer.json'), JSON.stringify({ format: 'rembuk-data', version: 99, meta: {} }));
	writeFileSync(
		at('wrong.json'),
		JSON.stringify({ format: 'rembuk-data', version: 1, meta: { version: 1 }, ideas: [{ id: 7 }] })
	);
	writeFileSync(at('large.rembuk'), Buffer.alloc(50 * 1024 * 1024 + 1));
	const before = readdirSync(FOLDER);
	const out = ['--out', at('never.rembuk')];
	const no: [string[], number, string][] = [
		[['import', at('spoiled.rembuk'), ...out], 1, 'spoiled.rembuk: the file is damaged'],
		[['import', at('cut.rembuk'), ...out], 1, 'cut.rembuk: the file is damaged or was cut off'],
		[['import', at('foreign.rembuk'), ...out], 1, 'foreign.rembuk: this is no plan'],
		[['import', at('newer.json'), ...out], 1, 'newer.json: a newer Rembuk wrote this file'],
		[['import', at('wrong.json'), ...out], 1, 'at ideas[0].id'],
		[['import', at('large.rembuk'), ...out], 1, 'too large'],
		[
			['merge', at('a-tirtamulya.rembuk'), at('b-makueni.rembuk'), ...out],
			1,
			'two different plans'
		],
		[['import', at('a-tirtamulya.rembuk'), '--out', at('b-makueni.rembuk')], 1, 'there already'],
		[['inspect'], 2, 'inspect takes one file'],
		[['dance'], 2, 'no command called dance'],
		[['import', 'x', '--fast'], 2, '--fast']
	];
	for (const [args, code, sentence] of no) {
		const answer = rembuk(...args);
		expect([args, answer.code, answer.out]).toEqual([args, code, '']);
		expect(answer.err).toContain(sentence);
		if (code === 1) expect(answer.err.trim().split('\n')).toHaveLength(1);
	}
	expect(readdirSync(FOLDER)).toEqual(before);
	expect(rembuk('--help').out).toContain('Exit codes');
}, 60_000);
