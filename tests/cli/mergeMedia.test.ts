import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { examplePlan } from '#lib/export/fixtures/examplePlans.ts';
import { packWithMedia } from '#lib/export/rembuk/packRembuk.ts';
import { exportWords } from '#lib/export/words/exportWords.ts';
import { crcOf } from '#lib/protocol/rembukMedia.ts';

import { openPlan } from '../../src/cli/openPlan.ts';
import { mergeCommand } from '../../src/cli/commands/merge.ts';

const folder = mkdtempSync(join(tmpdir(), 'rembuk-merge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PHOTO = new Uint8Array(5000).fill(7, 3);
PHOTO.set([0xff, 0xd8, 0xff]);
const PIECE = {
	name: createHash('sha256').update(PHOTO).digest('hex'),
	bytes: PHOTO.length,
	crc: crcOf(PHOTO),
	content: PHOTO
};

/** A copy of example A, with so many photos behind it. */
function copyWith(name: string, media: (typeof PIECE)[]): string {
	const file = join(folder, name);
	const about = { id: 'contoh-a-tirtamulya-27', words: exportWords('id') };
	const parts = packWithMedia({
		...about,
		plan: examplePlan('a'),
		createdAt: '2027-01-05T10:00:00Z',
		media
	});
	writeFileSync(file, Buffer.concat(parts));
	return file;
}

test('[CLI-14] who merges copies is told in which of them the photos stay', () => {
	const files = [copyWith('with.rembuk', [PIECE]), copyWith('without.rembuk', [])];
	const out = join(folder, 'merged.rembuk');
	const words: Record<string, string> = { out };
	const given = { files, word: (name: string) => words[name], has: () => false };
	const { text } = mergeCommand.run(given) as { text: string };
	expect(text).toContain('Photos and recordings stay in');
	expect(text).toContain('with.rembuk:');
	expect(text).not.toContain('without.rembuk');
	expect(openPlan(files[0]!).media).toBe(1);
	expect(openPlan(out).media).toBeUndefined();
});
