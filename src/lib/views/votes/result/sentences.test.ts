import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { MoneyStep, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { BallotKind, RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { REST } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { effectiveSentence, raisedSentence, stepSentence } from './jarWords.ts';
import { labelsIn } from './lineWords.ts';
import { rankingSentences } from './rankingWords.ts';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
	await words.bring(REST);
});
afterAll(() => void vi.unstubAllGlobals());

const options = ['Air', 'Jalan', 'Posyandu'].map((label) => ({ id: label, ref: '', label }));

function round(kind: BallotKind): RoundConfig {
	return { kind, options } as RoundConfig;
}

function bought(step: Partial<MoneyStep>, runs = 1): RoundResult {
	const lines = [{ option: 'Posyandu', value: '4', rank: 1, people: 4, hands: 0 }];
	const purses = [{ people: 10, left: '0' }];
	const steps = [{ option: 'Posyandu', purses, ...step }];
	return { lines, money: { share: '10000000', runs, steps } } as unknown as RoundResult;
}

function told(kind: BallotKind, step: Partial<MoneyStep>, at = 1): string {
	return stepSentence(
		{ config: round(kind), result: bought(step), currency: 'IDR' },
		at
	).replaceAll('\u00a0', ' ');
}

test('[VOTE-95] a purchase is one sentence, in money as people say it', () => {
	expect(told('approval', { pays: '7500000', effectiveVotes: '4' })).toBe(
		'Posyandu: 4 orang, masing-masing Rp 7,5 juta'
	);
});

test('[VOTE-95] where purses were not full enough it does not say that all paid alike', () => {
	const uneven = told('approval', { pays: '8000000', effectiveVotes: '15/4' });
	expect(uneven).toContain('paling banyak Rp 8 juta');
	expect(uneven).not.toContain('masing-masing');
	expect(told('dots', { pays: '8000000', effectiveVotes: '4' })).toContain('untuk setiap titik');
	expect(told('approval', {})).toBe('Posyandu: 4 orang mengumpulkan uangnya bersama');
});

test('[VOTE-95] the story begins with the same share for everybody; that it was raised is told there', () => {
	expect(told('approval', { pays: '1' }, 0)).toBe(
		'10 orang, bagian yang sama: masing-masing Rp 10 juta'
	);
	const { money } = bought({}, 7);
	expect(money && raisedSentence(money)).toBe('Semua diberi sedikit lebih sampai uangnya pas.');
	const { money: plain } = bought({});
	expect(plain && raisedSentence(plain)).toBeUndefined();
	const said = (effectiveVotes: string) =>
		effectiveSentence(bought({}), { option: 'Posyandu', effectiveVotes } as MoneyStep);
	expect(said('70/17')).toContain('4,1 orang');
	expect(said('4')).toBeUndefined(); // all four paid alike: the sentence has said so
});

test('[VOTE-94] several names are said as people say them', () => {
	expect(labelsIn(round('dots'), ['Air', 'Jalan', 'Posyandu'])).toBe('Air, Jalan dan Posyandu');
	expect(labelsIn(round('dots'), ['Air'])).toBe('Air');
});

function ranked(some: Partial<RoundResult>): string[] {
	const line = (option: string, rank: number) => ({
		option,
		rank,
		value: '1',
		people: 1,
		hands: 0
	});
	const lines = [line('Jalan', 1), line('Air', 2), line('Posyandu', 3)];
	return rankingSentences(round('ranking'), { lines, winners: ['Jalan'], ...some } as RoundResult);
}

test('[VOTE-94] when points and one-to-one name different winners, both are told', () => {
	expect(ranked({ beatsEveryOther: 'Jalan' })[0]).toContain('Jalan menang atas semua');
	const [both] = ranked({ beatsEveryOther: 'Air' });
	expect(both).toContain('Poin terbanyak: Jalan');
	expect(both).toContain('Air menang atas semua');
});

test('[VOTE-94] a circle is told in words, and so is what nobody compared', () => {
	const [none, circle, gap] = ranked({
		circles: [['Air', 'Jalan', 'Posyandu']],
		notCompared: [['Air', 'Jalan']]
	});
	expect(none).toBe('Tidak ada yang menang atas semua yang lain.');
	expect(circle).toContain(
		'Air menang atas Jalan, Jalan menang atas Posyandu, Posyandu menang atas Air'
	);
	expect(gap).toBe('Belum dibandingkan: Air dengan Jalan');
});

test('[VOTE-94] among rankings a circle is found in who stands above whom, and told once', () => {
	const above = {
		Air: { Jalan: 4, Posyandu: 4 },
		Jalan: { Air: 3, Posyandu: 7 },
		Posyandu: { Air: 5, Jalan: 2 }
	};
	const told = ranked({ above }).filter((sentence) => sentence.startsWith('Berputar'));
	expect(told).toEqual([
		expect.stringContaining(
			'Jalan menang atas Posyandu, Posyandu menang atas Air, Air menang atas Jalan'
		)
	]);
	const none = ranked({ above: { ...above, Posyandu: { Air: 3, Jalan: 2 } } });
	expect(none.join()).not.toContain('Berputar');
});
