import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { manyWishes } from '../../../../tests/support/manyWishes.ts';
import { aPlan, copyOf, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import { addCluster, putInCluster } from './clusters.ts';
import { heapsOf } from './heaps.ts';
import { holdIdea } from './held.ts';
import { addIdea } from './ideas.ts';
import { settleIdea } from './settling.ts';
import { suggestionsOf } from './suggestions.ts';

interface Said {
	id: string;
	text: string;
	hamlet: string | null;
	cluster: string;
}

/** What people of an example said, and the groups the village made of it. */
function village(file: string) {
	const { ideas, ideaColumns, clusters } = JSON.parse(
		readFileSync(`src/lib/domain/seed/examples/${file}.json`, 'utf8')
	) as { ideas: unknown[]; ideaColumns?: string[]; clusters: { id: string; title: string }[] };
	const said = ideas.map((row) => {
		const cells = ideaColumns?.map((key, at) => [key, (row as unknown[])[at]]);
		return (cells ? Object.fromEntries(cells) : row) as Said;
	});
	return { said, clusters };
}

/** A plan with these ideas, those in their groups for which `isIn` says so. */
function board(
	{ said, clusters }: ReturnType<typeof village>,
	isIn: (at: number) => boolean = () => false
): Plan {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const { id, title } of clusters) yes(addCluster(plan, title, { ...stamp('lead'), id }));
	for (const [at, { id, text, hamlet, cluster }] of said.entries()) {
		yes(addIdea(plan, { text, ...(hamlet && { hamlet }) }, { ...stamp(id), id }));
		if (isIn(at)) yes(putInCluster(plan, id, cluster, 'lead'));
	}
	return plan;
}

const idOf = (words: string) => words.replaceAll(' ', '-');

/** Groups by name, each with its cards; `''` holds the loose ones. The words of a card are its id. */
function grouped(groups: Record<string, string[]>): Plan {
	const titles = Object.keys(groups).filter((title) => title !== '');
	const said = Object.entries(groups).flatMap(([cluster, texts]) =>
		texts.map((text): Said => ({ id: idOf(text), text, hamlet: null, cluster: idOf(cluster) }))
	);
	const clusters = titles.map((title) => ({ id: idOf(title), title }));
	return board({ said, clusters }, (at) => said[at]?.cluster !== '');
}

const shown = (plan: Plan) =>
	suggestionsOf(plan).map(({ cluster, ideas, why }) => ({
		...(cluster && { cluster }),
		ideas: ideas.map(({ id }) => id.replaceAll('-', ' ')),
		why
	}));

describe('[CLUSTER-3] beside the villages’ own groups', () => {
	/** Every third card is taken out of its group, three times, until each was out once. */
	test.each([
		['a-tirtamulya', 80, 45],
		['b-makueni', 80, 35],
		['c-large', 70, 40]
	])('%s: most suggested cards go where the village put them', (file, precision, recall) => {
		const { said, clusters } = village(file);
		const own = new Map(said.map(({ id, cluster }) => [id, cluster]));
		const put = [0, 1, 2].flatMap((part) =>
			suggestionsOf(board({ said, clusters }, (at) => at % 3 !== part)).flatMap(
				({ cluster, ideas }) => (cluster ? ideas.map(({ id }) => own.get(id) === cluster) : [])
			)
		);
		const right = put.filter(Boolean).length;
		console.info(`${file}: ${right} of ${put.length} as the village, of ${said.length} cards`);
		expect((100 * right) / put.length).toBeGreaterThanOrEqual(precision);
		expect((100 * right) / said.length).toBeGreaterThanOrEqual(recall);
	});

	/** Nobody has grouped anything: how many of the pairs put together are pairs of one group of the village. */
	test.each([
		['a-tirtamulya', 60, 30],
		['b-makueni', 75, 25],
		['c-large', 45, 28]
	])('%s: new groups are much like those the village made', (file, precision, recall) => {
		const { said } = village(file);
		const own = new Map(said.map(({ id, cluster }) => [id, cluster]));
		const pairsOf = (ids: string[]) =>
			ids.flatMap((a, at) => ids.slice(at + 1).map((b) => own.get(a) === own.get(b)));
		const all = pairsOf(said.map(({ id }) => id)).filter(Boolean).length;
		const groups = suggestionsOf(board({ said, clusters: [] }));
		const pairs = groups.flatMap(({ ideas }) => pairsOf(ideas.map(({ id }) => id)));
		const right = pairs.filter(Boolean).length;
		console.info(`${file}: ${right} of ${pairs.length} pairs, of ${all}, in ${groups.length}`);
		expect((100 * right) / pairs.length).toBeGreaterThanOrEqual(precision);
		expect((100 * right) / all).toBeGreaterThanOrEqual(recall);
	});
});

test('[CLUSTER-1] a fit says the words it shares, the rarest first, and its matter where words differ', () => {
	const plan = grouped({
		'Air bersih': ['Pipa bocor dekat makam', 'Tandon kosong tiap sore'],
		Jalan: ['Aspal gang berlubang', 'Jembatan reyot'],
		Sekolah: ['Guru honor', 'Buku usang', 'Seragam mahal'],
		'': ['Pipanya dibocorkan kerbau', 'borehole dry']
	});
	expect(shown(plan)).toEqual([
		{
			cluster: 'Air-bersih',
			ideas: ['Pipanya dibocorkan kerbau', 'borehole dry'],
			why: { words: ['pipanya'], themes: ['water'] }
		}
	]);
	expect(suggestionsOf(plan)[0]?.ideas.map(({ why }) => why)).toEqual([
		{ words: ['pipanya'], themes: [] },
		{ words: [], themes: ['water'] }
	]);
});

test('[CLUSTER-1] loose ideas that share words or a matter are suggested as a new group, each idea once', () => {
	const plan = grouped({
		'': [
			'Posyandu tutup terus',
			'nurse never comes to the clinic',
			'Bidan jarang di posyandu',
			'Lapangan voli becek',
			'Surat pindah lama'
		]
	});
	const [first, ...others] = shown(plan);
	expect(first?.ideas.sort()).toEqual([
		'Bidan jarang di posyandu',
		'Posyandu tutup terus',
		'nurse never comes to the clinic'
	]);
	expect(first?.why.words).toContain('posyandu');
	expect(others).toEqual([]);
});

test('[CLUSTER-1] what ideas share is said in words that are written in them: the one two of them have, else both forms', () => {
	const texts = ['Pipa bocor dekat makam', 'Pipanya dibocorkan kerbau', 'Lapangan voli becek'];
	const [two] = shown(grouped({ '': [...texts, 'Surat pindah lama'] }));
	expect(two?.why.words).toEqual(['pipa/pipanya']);
	const [three] = shown(grouped({ '': [...texts, 'Surat pindah lama', 'Bocor lagi pipanya'] }));
	expect(three?.why.words).toContain('pipanya');
	expect(three?.why.words.join()).not.toContain('/pipanya');
});

test('[CLUSTER-1] looking groups nothing, and what the room does not see is not suggested', () => {
	const plan = grouped({ Air: ['Pipa bocor'], '': ['Pipa pecah', 'Pipa mampet', 'Pipa hilang'] });
	yes(holdIdea(plan, 'Pipa-pecah', 'lead'));
	yes(settleIdea(plan, 'Pipa-mampet', 'private', 'menyebut nama', 'lead'));
	const before = JSON.stringify(plan.doc.toJSON());
	expect(shown(plan).map(({ ideas }) => ideas)).toEqual([['Pipa hilang']]);
	expect(JSON.stringify(plan.doc.toJSON())).toBe(before);
});

test('[CLUSTER-2] an idea that two groups claim alike is suggested for none of them', () => {
	const plan = grouped({
		Satu: ['Lampu jalan'],
		Dua: ['Lampu lapangan'],
		'': ['Lampu kurang terang']
	});
	expect(shown(plan)).toEqual([]);
});

test('[CLUSTER-2] the name of a group speaks before any card is in it', () => {
	const plan = grouped({ 'Sampah dan got': [], Sekolah: [], '': ['Selokan mampet sampah'] });
	expect(shown(plan)).toMatchObject([{ cluster: 'Sampah-dan-got' }]);
});

test('[CLUSTER-4] of five hundred ideas each is suggested once, the same on every device', () => {
	const said = village('c-large').said.map(({ text }) => text);
	const plan = manyWishes(500, 11, said);
	const first = suggestionsOf(plan);
	expect(first.length).toBeGreaterThan(3);
	expect(suggestionsOf(copyOf(plan))).toEqual(first);
	const ids = first.flatMap(({ ideas }) => ideas.map(({ id }) => id));
	expect(new Set(ids).size).toBe(ids.length);
});

test('[CLUSTER-4] heaps: two near ones meet first, the average decides, and what is far stays alone', () => {
	const at = [0, 2, 3, 50, 54, 100];
	const near = (a: number, b: number) => 100 - Math.abs((at[a] ?? 0) - (at[b] ?? 0));
	expect(heapsOf(at.length, near, 90)).toEqual([
		{ items: [0, 1, 2], alike: 98 },
		{ items: [3, 4], alike: 96 }
	]);
	expect(heapsOf(at.length, near, 101)).toEqual([]);
	expect(heapsOf(0, near, 0)).toEqual([]);
});
