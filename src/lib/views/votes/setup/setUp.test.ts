import { expect, test } from 'vitest';

import { configFault } from '#lib/domain/votes/sealed/configFaults.ts';

import { configOf, type Around } from './configOf.ts';
import { missingIn } from './missing.ts';
import { NEW_SET_UP, readSetUp, turnedTo, type SetUp } from './setUp.ts';
import { sortedOut } from './sortedOut.ts';
import { FACTS, WAYS } from './ways.ts';

const PIPE = { key: 'pipe', label: 'Pipa air' };
const LAMP = { key: 'lamp', label: 'Lampu jalan', cost: 40 };
const CLINIC = { key: 'clinic', label: 'Posyandu', cost: 60 };

const around: Around = {
	options: [PIPE, LAMP, CLINIC],
	ids: ['b', 'c', 'a'],
	usual: { question: 'Mana?', electorate: 'Yang hadir', criteria: ['U', 'S', 'G'] },
	invited: 60,
	present: 40,
	slips: ['2'.repeat(64), '1'.repeat(64)],
	witnesses: ['3'.repeat(64)]
};
const said = (more: Partial<SetUp> = {}): SetUp => ({ ...NEW_SET_UP, lot: '4 1', ...more });
const READY = { needed: 2, made: 2, isPrinted: true };

test('[VOTE-76] where money decides, what nobody can pay for is left out, and it is said why', () => {
	const free = { key: 'free', label: 'Kerja bakti', cost: 0 };
	const all = [PIPE, LAMP, CLINIC, free];
	const { on, off } = sortedOut(all, said({ way: 'budget', budget: 50 }));
	expect(on).toEqual([LAMP]);
	expect(off.map(({ choice, why }) => [choice.key, why])).toEqual([
		['pipe', 'no-cost'],
		['clinic', 'over-budget'],
		['free', 'free']
	]);
	const priced = said({ way: 'budget', budget: 50, costs: { pipe: 10, clinic: 50 } });
	expect(sortedOut(all, priced).on.map(({ cost }) => cost)).toEqual([10, 40, 50]);
	expect(sortedOut(all, said({ budget: 50 })).off).toEqual([]);
});

test.each(WAYS)('[VOTE-78] %s opens with what is usual for it, and nothing else', (way) => {
	const setUp = turnedTo(way, said({ rule: 'schulze', most: 2, criteria: [], budget: 100 }));
	const { on } = sortedOut(around.options, { ...setUp, costs: { pipe: 30 } });
	const config = configOf(setUp, { ...around, options: on });
	expect(configFault({ ...config, round: 'r', desk: 'f'.repeat(64) })).toBeUndefined();
	expect(config.rule).toBe(FACTS[way].rules[0]);
	expect('budget' in config).toBe(way === 'budget');
	expect('criteria' in config).toBe(FACTS[way].kind === 'sheet');
	expect(config.options.every(({ cost }) => (cost !== undefined) === (way === 'budget'))).toBe(
		true
	);
	expect(missingIn(config, way, READY)).toEqual([]);
});

test('[VOTE-78] options are read in one order everywhere: that of ticking', () => {
	const { options } = configOf(said({ typed: [LAMP] }), around);
	expect(options.map(({ id, ref, label }) => [id, ref, label])).toEqual([
		['a', 'pipe', 'Pipa air'],
		['b', '', 'Lampu jalan'],
		['c', 'clinic', 'Posyandu']
	]);
});

test('[VOTE-77] a round with slips waits until somebody says how many are here; a quick one does not', () => {
	const nobody = { ...around, present: 0 };
	const ready = (secrecy: 'secret' | 'quick') =>
		missingIn(configOf(said({ secrecy }), nobody), 'dots', READY);
	expect(ready('secret')).toEqual(['no-present']);
	expect(ready('quick')).toEqual([]);
});

test('[VOTE-78] the step of Add1 is announced: a hundredth of what each of those present would have', () => {
	const money = said({ way: 'budget', budget: 100_000_000 });
	expect(configOf(money, around).increment).toBe(25_000);
	expect(configOf({ ...money, present: 0, budget: 30 }, around).increment).toBe(1);
	expect(configOf({ ...money, rule: 'greedy-tally' }, around)).not.toHaveProperty('increment');
});

test('[VOTE-78] a quick round has no slips and no witnesses, and hides nothing', () => {
	const config = configOf(said({ secrecy: 'quick', published: 'desk', needs: 2 }), around);
	expect([config.slips, config.witnesses, config.needs]).toEqual([[], [], 0]);
	expect(config.published).toBe('everybody');
	const half = { kind: 'part', part: 1, of: 2, base: 'present' } as const;
	expect(configOf(said({ secrecy: 'quick', quorum: half }), around).quorum).toEqual({
		kind: 'none'
	});
	expect(configOf(said({ quorum: half }), around).quorum).toEqual(half);
	expect(configOf(said({ published: 'desk' }), around).published).toBe('desk');
	expect(configOf(said(), around).slips).toEqual([...around.slips].sort());
});

test('[VOTE-77] what is missing is said in the order of the page', () => {
	const bare = { ...around, options: [PIPE], witnesses: [], slips: [] };
	const config = configOf(said({ way: 'budget', question: ' ', electorate: '', lot: ' ' }), bare);
	const none = { needed: 45, made: 0, isPrinted: false };
	expect(missingIn(config, 'budget', none)).toEqual([
		'no-question',
		'few-options',
		'no-budget',
		'no-electorate',
		'no-lot',
		'few-witnesses',
		'no-slips'
	]);
});

test('[VOTE-77] slips have to be enough and on paper', () => {
	const missing = (made: number, isPrinted: boolean) =>
		missingIn(configOf(said(), around), 'dots', { needed: 45, made, isPrinted });
	expect(missing(44, true)).toEqual(['few-slips']);
	expect(missing(45, false)).toEqual(['not-printed']);
	expect(missing(45, true)).toEqual([]);
});

test('[VOTE-77] pairs and criteria are not more and not fewer than people can answer', () => {
	const options = Array.from({ length: 7 }, (_, at) => ({ key: `k${at}`, label: `L${at}` }));
	const many = { ...around, options, ids: options.map(({ key }) => key) };
	const pairs = (mode: 'group' | 'person') =>
		missingIn(configOf(said({ way: 'pairs', mode }), many), 'pairs', READY);
	expect(pairs('person')).toEqual(['many-pairs']);
	expect(pairs('group')).toEqual([]);
	const twice = [1, 2].map((weight) => ({ name: ' Air ', weight }));
	const sheet = configOf(said({ way: 'matrix', criteria: twice }), around);
	expect(missingIn(sheet, 'matrix', READY)).toEqual(['no-criteria']);
	const bands = [{ name: 'I', from: 9, to: 1 }];
	const odd = configOf(said({ way: 'matrix', bands }), around);
	expect(missingIn(odd, 'matrix', READY)).toEqual(['odd-bands']);
});

test('[VOTE-78] half a draft is no draft, and a whole one is read as it was', () => {
	for (const half of ['', '{', '[]', '{"way":"guess"}', '{"picked":3}', 'null']) {
		expect(readSetUp(half)).toEqual(NEW_SET_UP);
	}
	const whole = said({ way: 'usg', picked: ['pipe'], costs: { pipe: 3 } });
	expect(readSetUp(JSON.stringify(whole))).toEqual(whole);
});
