import { readFileSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';

import { filesUnder } from '../support/files.ts';
import { saidBy } from '../../vite.parts.ts';
import { LANGUAGES, REST, type MessageKey, type Part } from '../../src/lib/i18n/languages.ts';
import { deskWords } from '../../src/lib/i18n/pages/desk.ts';
import { wallWords } from '../../src/lib/i18n/pages/wall.ts';
import { words } from '../../src/lib/i18n/words.svelte.ts';

const KEYS = Object.keys(
	JSON.parse(readFileSync('src/lib/i18n/messages/id.json', 'utf8')) as object
);
const said = (part: string) => saidBy(part, KEYS);

beforeAll(() => {
	globalThis.document ??= { documentElement: {} } as Document;
});

test('[WORDS-7] a wall and a desk bring what their step says, and not what others say', async () => {
	expect(said('wall')).toContain('step.problems.wall'); // said as `step.${step}.wall`
	expect(said('wall.votes')).toContain('votes.wall.amended');
	expect(said('desk.votes')).toContain('setup.question.budget');
	for (const part of ['wall', 'wall.problems', 'desk', 'desk.problems'])
		expect(said(part)).not.toContain('setup.question.budget');

	const [, problems] = await Promise.all(wallWords('problems').map((part) => part('id')));
	expect(Object.keys(problems ?? {})).toContain('problems.wall.rest');
	expect(Object.keys(problems ?? {}).length).toBeLessThan(KEYS.length / 50);
	expect(wallWords('no step')).toEqual(wallWords('meeting'));
});

test('[WORDS-7] in each language a page has every word that its modules name', async () => {
	for (const language of LANGUAGES) {
		await words.use(language);
		for (const step of ['problems', 'votes']) {
			await words.bring(...wallWords(step), ...deskWords(step));
			const late = [...said(`wall.${step}`), ...said(`desk.${step}`)].filter(
				(key) => words.say(key as MessageKey) === ''
			);
			expect(late).toEqual([]);
		}
	}
});

test('[WORDS-8] a word said before its part is here says nothing, and then itself; never its key', async () => {
	await words.use('en');
	const early = KEYS.find((each) => words.say(each as MessageKey) === '') as MessageKey;
	expect(early).toBeDefined();
	await vi.waitFor(() => expect(words.say(early)).toMatch(/\w/), 15_000);
	expect(words.say(early)).not.toBe(early);
	await words.bring(REST);
	const sought = vi.spyOn(words, 'bring');
	expect(words.say('no.such.word' as MessageKey)).toBe('');
	expect(sought).not.toHaveBeenCalled(); // else a word nobody has would be looked for without end
	sought.mockRestore();
});

test('[WORDS-8] a switch of language brings along what was there, and one that cannot be had changes nothing', async () => {
	let isThere = true;
	const own: Part = (language) =>
		isThere
			? Promise.resolve({ 'wall.join.code': `code ${language}` })
			: Promise.reject(new Error());
	await words.use('id');
	await words.bring(own);
	await words.use('en');
	expect(words.say('wall.join.code')).toBe('code en');
	isThere = false;
	await expect(words.use('su')).rejects.toThrow();
	expect([words.language, words.say('wall.join.code')]).toEqual(['en', 'code en']);
	isThere = true;
	await words.use('id');
});

test('[WORDS-9] wherever a key is put together, its beginning or its end is written out, so that the build finds it', () => {
	const unclear = filesUnder(['src/lib', 'src/routes'], /\.(svelte|ts|tsx)$/).flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(/\bt\(\s*`([^`]*)`/g)]
			.map(([, template = '']) => template)
			.filter((template) => !/^[a-z-]+\.[^`]*\$\{|^\$\{[^}]*\}\.[a-z-]+/.test(template))
			.map((template) => `${path}: ${template}`)
	);
	expect(unclear).toEqual([]);
});
