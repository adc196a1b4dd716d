import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { emptyPlan, examplePlan } from '../fixtures/examplePlans.ts';
import { readBySecondReader } from '../fixtures/secondReader.ts';
import { officialPack, type PackProgress } from './officialPack.ts';
import { formCalled, FORMS } from './registry.ts';

const AT = '2027-03-03T08:00:00Z';
const OPTIONS = { language: 'id', today: '2027-03-03', at: AT } as const;
const plan = examplePlan('a');
const [RKP, LETTER] = [formCalled('rkp-10a')!, formCalled('undangan')!];

/** A pack of these forms, and each step it told. */
async function packed(forms = [RKP, LETTER], goesOn: (at: PackProgress) => boolean = () => true) {
	const told: PackProgress[] = [];
	const goOn = (progress: PackProgress) => {
		told.push(progress);
		return Promise.resolve(goesOn(progress));
	};
	return { told, bytes: await officialPack(plan, forms, { ...OPTIONS, goOn }) };
}

interface Manifest {
	village: string;
	year: number;
	at: string;
	files: { path: string; form: string; papers: number; bytes: number; sha256: string }[];
}

function manifestIn(files: Record<string, Uint8Array>): Manifest {
	return JSON.parse(strFromU8(files['manifest.json']!)) as Manifest;
}

test('[FORM-11] a pack holds each form in all its formats, and a manifest with the hash of each', async () => {
	const { bytes, told } = await packed();
	const files = unzipSync(bytes!);
	const manifest = manifestIn(files);
	const wanted = [RKP, LETTER].flatMap(({ id, formats }) =>
		formats.map((format) => `${format}/${id}.${format}`)
	);
	expect(manifest.files.map(({ path }) => path)).toEqual(wanted);
	expect(Object.keys(files).sort()).toEqual([...wanted, 'manifest.json'].sort());
	for (const { path, bytes: size, sha256: hash } of manifest.files) {
		expect(files[path]).toHaveLength(size);
		expect(bytesToHex(sha256(files[path]!))).toBe(hash);
	}
	expect(manifest).toMatchObject({ village: 'Tirtamulya (fiktif)', year: 2027, at: AT });
	expect(told.map(({ done, all }) => [done, all])).toEqual(
		wanted.map((_, at) => [at, wanted.length])
	);
	const [sheet] = readBySecondReader(files['xlsx/rkp-10a.xlsx']!);
	expect([...sheet!.cells.values()].map(({ text }) => text)).toContain('594700000');
});

test('[FORM-11] what the plan has nothing for is not in the pack', async () => {
	const goOn = () => Promise.resolve(true);
	const bytes = await officialPack(emptyPlan(), [RKP], { ...OPTIONS, goOn });
	expect(manifestIn(unzipSync(bytes!)).files).toEqual([]);
	expect(FORMS.some((form) => form.papersOf(emptyPlan(), OPTIONS).length === 0)).toBe(true);
});

test('[FORM-11] a pack is given up before its next file, and nothing comes of it', async () => {
	const { bytes, told } = await packed([RKP, LETTER], ({ done }) => done < 2);
	expect(bytes).toBeUndefined();
	expect(told).toHaveLength(3);
});

test('[FORM-9] [FORM-11] the same plan and moment give the same pack', async () => {
	expect((await packed([LETTER])).bytes).toEqual((await packed([LETTER])).bytes);
});
