import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';

import { manyWishes } from '../../../../tests/support/manyWishes.ts';
import { aPlan, copyOf, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import { likelyDuplicatesOf } from './duplicates.ts';
import { holdIdea } from './held.ts';
import { addIdea, ideasOf } from './ideas.ts';
import { settleIdea } from './settling.ts';
import { Likeness } from './likeness.ts';
import { rootsOf, wordsIn } from './lexicon.ts';

interface Said {
	id: string;
	text: string;
	hamlet: string | null;
	cluster: string;
	into: string | undefined;
}

/** The ideas of an example as people said them, before anybody merged one. */
function example(file: string) {
	const { ideas, ideaColumns } = JSON.parse(
		readFileSync(`src/lib/domain/seed/examples/${file}.json`, 'utf8')
	) as { ideas: unknown[]; ideaColumns?: string[] };
	const said = ideas.map((row): Said => {
		const cells = ideaColumns?.map((key, at) => [key, (row as unknown[])[at]]);
		const idea = (cells ? Object.fromEntries(cells) : row) as Record<string, string>;
		const into =
			idea['status'] === 'merged' ? (idea['mergedInto'] ?? idea['mergedIntoOrNote']) : '';
		return { ...(idea as unknown as Said), into: into || undefined };
	});
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const { id, text, hamlet } of said) {
		yes(addIdea(plan, { text, ...(hamlet && { hamlet }) }, { ...stamp(id), id }));
	}
	return { plan, said: new Map(said.map((idea) => [idea.id, idea])) };
}

const saying = (...texts: (string | [string, string])[]) => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const each of texts) {
		const [text, hamlet] = typeof each === 'string' ? [each] : each;
		yes(addIdea(plan, { text, ...(hamlet !== undefined && { hamlet }) }, stamp('ana')));
	}
	return plan;
};
const texts = (plan: Plan) => {
	const byId = new Map(ideasOf(plan).map(({ id, text }) => [id, text]));
	return likelyDuplicatesOf(plan).map(({ a, b }) => [byId.get(a), byId.get(b)]);
};

describe('[IDEA-30] in the villages’ own files', () => {
	/** One merge shares not a word: "Nobody shows us how to clear fallen fruit" into "We shake the trees because nobody has a picking pole". */
	const NOT_TO_BE_FOUND = ['i21'];

	test.each([
		['a-tirtamulya', 3, 20],
		['b-makueni', 1, 10],
		['c-large', 3, 55]
	])('%s: every merge that shares a word is suggested, and few others', (file, merges, most) => {
		const { plan, said } = example(file);
		const pairs = likelyDuplicatesOf(plan).map(({ a, b }) => [said.get(a)!, said.get(b)!] as const);
		const merged = pairs.filter(([a, b]) => a.into === b.id || b.into === a.id);
		expect(merged).toHaveLength(merges);
		const missing = [...said.values()].filter(
			({ id, into }) => into && !merged.some((pair) => pair.some((each) => each.id === id))
		);
		expect(missing.map(({ id }) => id)).toEqual(file === 'b-makueni' ? NOT_TO_BE_FOUND : []);
		const ofOneTheme = pairs.filter(([a, b]) => a.cluster === b.cluster);
		expect(ofOneTheme.length * 3).toBeGreaterThanOrEqual(pairs.length * 2);
		expect(pairs.length).toBeLessThanOrEqual(most);
	});
});

test('[IDEA-29] a pair says what speaks for it: shared words, one place, nearly one spelling', () => {
	const plan = saying(
		['Jembatan kayu ke dermaga lapuk', 'Pesisir'],
		['anak takut lewat jembatan pesisir', 'Pesisir'],
		['Jembatan bambu', 'Bukit'],
		'posyandu melati sering tutup',
		'Posiandu Melatih sering tutup!!'
	);
	expect(likelyDuplicatesOf(plan)).toEqual([
		{ a: 'ana-5', b: 'ana-6', score: expect.any(Number) as number, words: [], letters: 80 },
		{
			a: 'ana-2',
			b: 'ana-3',
			score: expect.any(Number) as number,
			words: ['jembatan'],
			place: 'Pesisir'
		}
	]);
});

test('[IDEA-39] one word in common out of several is no sign, unless both are about one place', () => {
	expect(texts(saying('Jalan ke sekolah licin', 'Anak putus sekolah'))).toEqual([]);
	expect(
		texts(saying(['Jalan ke sekolah licin', 'Wetan'], ['Anak putus sekolah', 'Kulon']))
	).toEqual([]);
	expect(texts(saying('Banjir', 'Banjir!'))).toHaveLength(1);
	expect(texts(saying('Jalan ke sekolah licin', 'Jalan licin, anak sekolah jatuh'))).toHaveLength(
		1
	);
	for (const file of ['a-tirtamulya', 'b-makueni', 'c-large']) {
		const { plan } = example(file);
		const byOne = likelyDuplicatesOf(plan).filter(
			({ words, letters = 0 }) => words.length < 2 && letters === 0
		);
		expect(byOne.every(({ place }) => place)).toBe(true);
	}
});

test('[IDEA-29] nothing is merged by itself, and what the room does not see is not compared', () => {
	const plan = saying('Pipa bocor dekat makam', 'pipa bocor makam', 'Makam: pipa bocor');
	const before = ideasOf(plan);
	expect(likelyDuplicatesOf(plan)).toHaveLength(3);
	expect(ideasOf(plan)).toEqual(before);
	yes(holdIdea(plan, 'ana-2', 'lead'));
	yes(settleIdea(plan, 'ana-3', 'private', 'menyebut nama', 'lead'));
	expect(likelyDuplicatesOf(plan)).toEqual([]);
});

test('[IDEA-29] the same wish at two places is two wishes, unless nearly every word is one', () => {
	expect(texts(saying(['Sumur bor baru', 'Bukit'], ['Sumur tua kering', 'Pasar']))).toEqual([]);
	expect(texts(saying(['Lampu jalan mati', 'Bukit'], ['Lampu jalan mati', 'Pasar']))).toHaveLength(
		1
	);
});

test.each([
	['Pelatihan pengurus air', 'dilatih pengurusnya', ['latih', 'urus']],
	['menanam mangrove', 'tanam mangrove bersama', ['tanam', 'mangrove']],
	['Culverts washed away', 'washing the culvert', ['culvert', 'wash']],
	['rabat beton jalannya', 'cor jalan', ['cor', 'jalan']],
	['got mampet', 'Saluran mampet', ['got', 'mampet']]
])('[IDEA-29] "%s" and "%s" have their roots in common, in whatever form', (one, two, roots) => {
	const [first, second] = [rootsOf(wordsIn(one)), rootsOf(wordsIn(two))];
	expect([...first.keys()].filter((root) => second.has(root)).sort()).toEqual(roots.sort());
});

test('[IDEA-31] three hundred ideas are each turned to once, not once for every other, and compared the same everywhere', () => {
	const said = [...example('c-large').said.values()].map(({ text }) => text);
	const plan = manyWishes(300, 7, said);
	const turns = vi.spyOn(Likeness.prototype, 'turnTo');
	const first = likelyDuplicatesOf(plan);
	expect(first.length).toBeGreaterThan(10);
	expect(turns).toHaveBeenCalledTimes(2 * 300); // by words and by letters
	expect(likelyDuplicatesOf(copyOf(plan))).toEqual(first);
});
