import { expect, test } from 'vitest';

import type { MoneyResult, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { BallotKind, RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { inLumps, onTheRoll } from '#lib/domain/votes/sealed/papers.ts';
import type { PaperFault, Papers } from '#lib/domain/votes/sealed/sealedRound.ts';

import { linesOn, objectionsOn, scenesOf } from './scenes.ts';
import { turnOf } from './turnKeys.ts';
import { agreementOf } from './wallWords.ts';

function resultOf(options: number, some: Partial<RoundResult> = {}): RoundResult {
	const lines = Array.from({ length: options }, (_, i) => ({
		option: `o${i}`,
		value: String(options - i),
		rank: i + 1,
		people: 1,
		hands: 0
	}));
	return { rule: 'tally', lines, winners: ['o0'], ...some } as RoundResult;
}

const NO_NAMES = { kind: 'dots', options: [] as unknown } as RoundConfig;

function told(kind: BallotKind, result: RoundResult): string[] {
	return scenesOf({ kind, options: [] as unknown } as RoundConfig, result).map((scene) =>
		[scene.show, 'page' in scene ? scene.page : 'at' in scene ? scene.at : ''].join('')
	);
}

function papersOf(
	counted: number,
	blank: number,
	invalid: number,
	why: PaperFault = 'broken-rules'
): Papers {
	const some = (count: number) => Array.from({ length: count }, () => ({ why }));
	return {
		counted: some(counted),
		blank: some(blank),
		invalid: some(invalid)
	} as unknown as Papers;
}

const lumpOf = (papers: Papers) => inLumps(onTheRoll(papers).length);

test('[VOTE-97] before closing the number of ballots moves in lumps of five, of all papers together', () => {
	const seen = Array.from({ length: 12 }, (_, count) => lumpOf(papersOf(count, 0, 0)));
	expect([...new Set(seen)]).toEqual([0, 5, 10]);
	expect(lumpOf(papersOf(2, 2, 1))).toBe(5);
	expect(lumpOf(papersOf(2, 2, 0))).toBe(0);
	expect(lumpOf(papersOf(2, 2, 3, 'unknown-credential'))).toBe(0); // nobody's papers move nothing
});

test('[VOTE-99] the telling begins with who is here, goes from the last line to the best, and ends with the code', () => {
	expect(told('dots', resultOf(12))).toEqual(['here', 'lines2', 'lines1', 'lines0', 'code']);
	expect(told('ranking', resultOf(3))).toEqual(['here', 'lines0', 'facts0', 'code']);
	const stances = { agree: 3, aside: 1, object: 0, objections: [] };
	expect(told('stance', resultOf(0, { stances }))).toEqual(['here', 'stances', 'code']);
});

test('[VOTE-96] [VOTE-99] a result of few options is one page with who is here, and what needs more room is told as before', () => {
	expect(told('dots', resultOf(2))).toEqual(['whole', 'code']);
	expect(told('approval', resultOf(3))).toEqual(['whole', 'code']);
	const tie = { options: ['o0', 'o1'], waits: 'cost' as const };
	expect(told('dots', resultOf(2, { tie }))).toEqual(['whole', 'code']);
	expect(scenesOf(NO_NAMES, resultOf(2), true).map(({ show }) => show)).toEqual([
		'groups',
		'whole',
		'code'
	]);
	expect(told('dots', resultOf(4))[0]).toBe('here');
	const money = { funded: ['o0'], steps: [] } as unknown as MoneyResult;
	expect(told('approval', resultOf(2, { money }))[0]).toBe('here');
	const long = resultOf(3).lines.map(({ option: id }) => ({ id, label: 'kata '.repeat(24) }));
	const config = { kind: 'dots', options: long } as unknown as RoundConfig;
	expect(scenesOf(config, resultOf(3))[0]?.show).toBe('here');
});

test('[VOTE-99] every line is on one page, and sixty options are all told', () => {
	const result = resultOf(60);
	const pages = told('dots', result).filter((name) => name.startsWith('lines'));
	const shown = pages.flatMap((_, page) =>
		linesOn(NO_NAMES, result, page).map(({ option }) => option)
	);
	expect(shown).toEqual(result.lines.map(({ option }) => option));
	expect(linesOn(NO_NAMES, result, 0).length).toBeLessThanOrEqual(4);
});

test('[VOTE-99] long names have fewer lines on a page, and many objections have scenes of their own', () => {
	const result = resultOf(6);
	const options = result.lines.map(({ option }) => ({
		id: option,
		ref: '',
		label: 'kata '.repeat(18)
	}));
	const long = { kind: 'dots', options } as unknown as RoundConfig;
	expect(linesOn(long, result, 0).length).toBeLessThan(linesOn(NO_NAMES, result, 0).length);
	const objections = Array.from({ length: 9 }, () => 'sumber air kering '.repeat(7));
	const torn = resultOf(0, { stances: { agree: 3, aside: 1, object: 9, objections } });
	const scenes = scenesOf({ kind: 'stance', options: [] as unknown } as RoundConfig, torn);
	const read = scenes.flatMap((scene) =>
		scene.show === 'objections' ? objectionsOn(torn, scene.page) : []
	);
	expect(read).toEqual(objections);
	expect(objectionsOn(torn, 0).length).toBeLessThan(6);
});

test('[VOTE-99] equal shares are told purchase by purchase; a list by votes fills the bucket', () => {
	const money = {
		funded: ['o0', 'o1'],
		steps: [{ option: 'o0' }, { option: 'o1' }]
	} as unknown as MoneyResult;
	const shares = told('approval', resultOf(3, { rule: 'mes-cost', money }));
	expect(shares.slice(2)).toEqual(['jars0', 'jars1', 'jars2', 'bucket', 'rest', 'beside', 'code']);
	const many = { ...money, funded: Array.from({ length: 37 }, (_, i) => `o${i}`), steps: [] };
	const scenes = scenesOf(
		{ kind: 'approval', options: [] as unknown } as RoundConfig,
		resultOf(40, { rule: 'greedy-tally', money: many })
	);
	const fillings = scenes.flatMap((scene) => (scene.show === 'bucket' ? [scene.upTo] : []));
	expect(fillings.length).toBeLessThanOrEqual(10);
	expect(fillings.at(-1)).toBe(37);
});

test('[VOTE-99] arrows and presenters turn the wall; keys for the browser do not', () => {
	const key = (name: string, ctrlKey = false) => turnOf({ key: name, ctrlKey } as KeyboardEvent);
	expect([key('PageDown'), key('ArrowLeft'), key('a')]).toEqual([1, -1, undefined]);
	expect(key('ArrowRight', true)).toBeUndefined();
});

test('[VOTE-98] devices that counted something else are told with the codes of both results', () => {
	const [ours, other] = ['ab'.repeat(32), 'cd'.repeat(32)];
	const nobody = new Map<string, number>();
	const same = agreementOf({ told: new Map([[ours, 43]]), vouched: nobody }, ours);
	expect(same).toMatchObject({ same: 43, all: 43, others: [], witnesses: { same: 0, all: 0 } });
	const torn = agreementOf(
		{
			told: new Map([
				[ours, 43],
				[other, 2]
			]),
			vouched: new Map([[ours, 2]])
		},
		ours
	);
	expect(torn).toMatchObject({ same: 43, all: 45, others: [{ count: 2 }] });
	expect(torn.witnesses).toEqual({ same: 2, all: 2 });
	expect(torn.others[0]?.code).not.toBe(torn.ours);
});
