import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { RoundResult, TieAtTop } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { REST } from '#lib/i18n/languages.ts';
import { t, words } from '#lib/i18n/words.svelte.ts';

import { scenesOf } from '../wall/scenes.ts';
import { tieWords } from './tieWords.ts';

beforeAll(async () => {
	vi.stubGlobal('document', { documentElement: {} });
	await words.use('id');
	await words.bring(REST);
});
afterAll(() => void vi.unstubAllGlobals());

const options = ['pipe', 'road'].map((id) => ({ id, ref: '', label: `The ${id}` }));
const [PLAIN, LADDER] = [[], ['supporters', 'cost']].map((tieRule) => {
	return { kind: 'dots', rule: 'tally', options, tieRule } as unknown as RoundConfig;
}) as [RoundConfig, RoundConfig];

/** What is said of a tie, and the scenes the wall tells it in. */
function told(tie: TieAtTop | undefined, winners: string[], config = PLAIN) {
	const result = {
		rule: 'tally',
		lines: [],
		winners,
		...(tie && { tie })
	} as unknown as RoundResult;
	const scenes = scenesOf(config, result).map(({ show }) => show);
	return { said: tieWords(config, result), hasScene: scenes.includes('tie') };
}

test('[VOTE-116] equals that wait for people are told with the step they go on by, also on the wall', () => {
	const { said, hasScene } = told({ options: ['pipe', 'road'], waits: 'runoff' }, []);
	expect(said).toContain('The pipe dan The road');
	expect(said).toContain('memilih lagi di antara yang sama');
	expect(said).toContain('Belum ada yang terpilih');
	expect(hasScene).toBe(true);
});

test.each([
	['cost', 'Harganya belum lengkap'],
	['lot', 'Undiannya belum diambil'],
	['chair_consensus', 'warga sendiri yang mengambilnya']
] as const)('[VOTE-117] a step that was not counted is named with the reason: %s', (waits, why) => {
	const { said } = told({ options: ['pipe', 'road'], waits }, []);
	expect(said).toContain(t(`setup.tie.${waits}`));
	expect(said).toContain(why);
});

test('[VOTE-117] equals that no step of the ladder tells apart are told with its steps, and all are chosen', () => {
	const both = ['pipe', 'road'];
	const { said, hasScene } = told({ options: both }, both, LADDER);
	expect(said).toContain('The pipe dan The road');
	expect(said).toContain('yang dipilih lebih banyak orang, yang lebih murah');
	expect(said).toContain('Semuanya terpilih');
	expect(hasScene).toBe(false);
});

test('[VOTE-116] equals that a step told apart are told with the first and the step', () => {
	const { said, hasScene } = told({ options: ['pipe', 'road'], by: 'lot' }, ['road']);
	expect(said).toMatch(/didahulukan: The road.*undian/);
	expect(hasScene).toBe(true);
});

test('[VOTE-116] where nothing is equal, or no rule was announced, nothing is said', () => {
	expect(told(undefined, ['pipe'])).toEqual({ said: '', hasScene: false });
	expect(told({ options: ['pipe', 'road'] }, ['pipe', 'road'])).toEqual({
		...{ said: '', hasScene: false }
	});
});
