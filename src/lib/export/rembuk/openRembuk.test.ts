import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { ballotsOf } from '#lib/domain/votes/ballots.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { checkOf, type Manifest } from '#lib/protocol/rembuk.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';

import { seeded } from '../../../../tests/support/seeded.ts';
import { exampleBox, examplePlan } from '../fixtures/examplePlans.ts';
import { exportWords } from '../words/exportWords.ts';
import { LARGEST_REMBUK, openRembuk } from './openRembuk.ts';
import { packRembuk, type Packing } from './packRembuk.ts';

const ID = 'contoh-a-tirtamulya-27';
const AT = '2027-01-05T10:00:00Z';

function packed(more: Partial<Packing> = {}) {
	return packRembuk({
		plan: examplePlan('a'),
		id: ID,
		words: exportWords('id'),
		createdAt: AT,
		...more
	});
}

const FILE = packed({ box: exampleBox('a') });

/** The same backup with something in it changed by hand. */
function forged(
	change: (files: Record<string, Uint8Array>, manifest: Manifest) => void
): Uint8Array {
	const files = unzipSync(FILE);
	const manifest = JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
	change(files, manifest);
	const check = checkOf(manifest);
	return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify({ ...manifest, check })) });
}

const refusalOf = (bytes: Uint8Array) => {
	const opened = openRembuk(bytes);
	return opened.ok ? 'opened' : opened.refusal;
};

test('[EXPORT-10] a backup opens on another device and has the whole plan, its table and its ballots', () => {
	const opened = openRembuk(FILE);
	if (!opened.ok) throw new Error(opened.refusal);
	const { manifest, plan, ballots } = opened.value;
	expect(manifest).toMatchObject({
		format: 'rembuk',
		version: 1,
		plan: ID,
		title: 'Contoh A - Air bersih Desa Tirtamulya',
		village: 'Tirtamulya (fiktif)',
		language: 'id',
		planVersion: 1,
		createdAt: AT
	});
	expect(Object.keys(manifest.files).sort()).toEqual(
		['activities.csv', 'ballots.yjs', 'plan.json', 'plan.yjs'].sort()
	);
	expect(plan).toEqual(Y.encodeStateAsUpdate(examplePlan('a').doc));
	const box = boxIn(new Y.Doc());
	expect(mergeUpdate(box.doc, ballots!)).toBe('merged');
	expect(ballotsOf(box)).toHaveLength(46);
});

test('[EXPORT-10] two devices that wrote on while apart both keep what they wrote', () => {
	const [hamlet, village] = [examplePlan('a'), examplePlan('a')];
	addIdea(hamlet, { text: 'Said in the hamlet' }, { id: 'h1', by: 'Ana', at: AT });
	addIdea(village, { text: 'Said in the village' }, { id: 'v1', by: 'Budi', at: AT });
	const opened = openRembuk(packed({ plan: hamlet }));
	if (!opened.ok) throw new Error(opened.refusal);

	expect(mergeUpdate(village.doc, opened.value.plan)).toBe('merged');
	const texts = ideasOf(village).map(({ text }) => text);
	expect(texts).toHaveLength(28);
	expect(texts).toContain('Said in the hamlet');
	expect(texts).toContain('Said in the village');
});

test('[EXPORT-12] ballots are in a backup only when they were asked for', () => {
	const opened = openRembuk(packed());
	expect(opened.ok && opened.value.ballots).toBeUndefined();
	expect(Object.keys(unzipSync(packed()))).not.toContain('ballots.yjs');
	const voter = ballotsOf(exampleBox('a'))[0]!;
	expect(strFromU8(unzipSync(packed())['plan.json']!)).not.toContain(voter.id);
});

test('[EXPORT-13] the same plan makes the same backup, byte for byte', () => {
	expect(packed({ box: exampleBox('a') })).toEqual(FILE);
});

test('[EXPORT-11] what is no backup is said so', () => {
	const bytes = [
		new Uint8Array(),
		strToU8('hello'),
		new Uint8Array(100_000),
		strToU8('PK\u0003\u0004')
	];
	const zips = [zipSync({ 'word/document.xml': strToU8('<w/>') }), zipSync({})];
	for (const other of [...bytes, ...zips]) expect(refusalOf(other)).toBe('not-a-rembuk-file');
	expect(refusalOf(forged((_, m) => Object.assign(m, { format: 'other' })))).toBe(
		'not-a-rembuk-file'
	);
});

test('[EXPORT-11] a backup of a newer app, or of a plan a newer app wrote, is not touched', () => {
	expect(refusalOf(forged((_, m) => Object.assign(m, { version: 2 })))).toBe('newer-file');
	expect(refusalOf(forged((_, m) => Object.assign(m, { planVersion: 99 })))).toBe('newer-file');
});

test('[EXPORT-11] a part that is changed, missing or not what it says is damage', () => {
	const flip = (bytes: Uint8Array) => bytes.with(10, bytes[10]! ^ 1);
	const cases: Parameters<typeof forged>[0][] = [
		(files) => void (files['plan.yjs'] = flip(files['plan.yjs']!)),
		(files) => void (files['activities.csv'] = flip(files['activities.csv']!)),
		(files) => void delete files['plan.yjs'],
		(files) => void delete files['ballots.yjs'],
		(_, manifest) => void delete manifest.files['plan.yjs'],
		(_, manifest) => void (manifest.files['plan.yjs']!.bytes += 1),
		(_, manifest) => Object.assign(manifest, { plan: '../../etc' })
	];
	for (const change of cases) expect(refusalOf(forged(change))).toBe('damaged-file');
	const files: Zippable = unzipSync(FILE);
	const letters = strFromU8(files['manifest.json'] as Uint8Array).replace('Contoh A', 'Contoh B');
	expect(refusalOf(zipSync({ ...files, 'manifest.json': strToU8(letters) }))).toBe('damaged-file');
	expect(refusalOf(zipSync({ ...files, 'manifest.json': strToU8('{') }))).toBe('damaged-file');
});

test('[EXPORT-11] a backup cut off anywhere is damage', () => {
	for (let length = 43; length < FILE.length - 400; length += 211) {
		expect(refusalOf(FILE.subarray(0, length))).toBe('damaged-file');
	}
});

test.each(Array.from({ length: 100 }, (_, seed) => seed))(
	'[EXPORT-11] a backup with a few wrong letters is refused or whole, seed %i',
	(seed) => {
		const { int } = seeded(seed);
		const bytes = Uint8Array.from(FILE);
		for (let n = 0; n <= int(4); n++) bytes[int(bytes.length)] = int(256);
		const opened = openRembuk(bytes);
		if (opened.ok) expect(opened.value).toEqual((openRembuk(FILE) as typeof opened).value);
		else expect(['damaged-file', 'not-a-rembuk-file', 'newer-file']).toContain(opened.refusal);
	}
);

test('[EXPORT-11] a file that would fill the memory is refused before it does', () => {
	const zeros = new Uint8Array(LARGEST_REMBUK + 1);
	expect(refusalOf(zeros)).toBe('file-too-large');
	const bomb = forged((files) => void (files['plan.json'] = zeros));
	expect(bomb.length).toBeLessThan(200_000);
	expect(refusalOf(bomb)).toBe('file-too-large');
});
