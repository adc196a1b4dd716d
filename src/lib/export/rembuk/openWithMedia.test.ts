import { createHash } from 'node:crypto';

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import { crcOf, type PackedPiece } from '#lib/protocol/rembukMedia.ts';

import { examplePlan } from '../fixtures/examplePlans.ts';
import { exportWords } from '../words/exportWords.ts';
import { openRembuk } from './openRembuk.ts';
import { openWithMedia } from './openWithMedia.ts';
import { packRembuk, packWithMedia } from './packRembuk.ts';

const jpeg = (mark: number, length = 5000) =>
	Uint8Array.from({ length }, (_, at) => [0xff, 0xd8, 0xff][at] ?? (at * mark) % 256);

const piece = (bytes: Uint8Array): PackedPiece<Uint8Array> => ({
	name: createHash('sha256').update(bytes).digest('hex'),
	bytes: bytes.length,
	crc: crcOf(bytes),
	content: bytes
});

const PHOTOS = [jpeg(3), jpeg(7, 40_000), jpeg(11, 64)];
const PIECES = PHOTOS.map(piece);
const PACKING = {
	plan: examplePlan('a'),
	id: 'contoh-a-tirtamulya-27',
	words: exportWords('id'),
	createdAt: '2027-01-05T10:00:00Z'
};

const packed = (media = PIECES) =>
	new Blob(packWithMedia({ ...PACKING, media }) as Uint8Array<ArrayBuffer>[]);

async function opened(file: Blob) {
	const answer = await openWithMedia(file);
	return answer.ok ? answer.value : expect.fail(answer.refusal);
}

/** Which of the three photos a file gives, letter by letter. */
async function photosIn(file: Blob) {
	const { media } = await opened(file);
	const read = await Promise.all(PIECES.map(({ name }) => media.read(name)));
	return read.map((bytes, at) => bytes && Buffer.from(bytes).equals(PHOTOS[at]!));
}

test('[MEDIA-37] a backup carries its photos, gives each back as it was, and is a zip that any program opens', async () => {
	const file = packed();
	expect(await photosIn(file)).toEqual([true, true, true]);
	const { media, plan } = await opened(file);
	expect(media.names).toEqual(PIECES.map(({ name }) => name).sort());
	const bytes = new Uint8Array(await file.arrayBuffer());
	const files = unzipSync(bytes);
	for (const [at, { name }] of PIECES.entries()) expect(files[`media/${name}`]).toEqual(PHOTOS[at]);
	expect(Object.keys(files)[0]).toBe('manifest.json');
	expect(Buffer.from(await packed([...PIECES].reverse()).arrayBuffer())).toEqual(
		Buffer.from(bytes)
	);

	// An app of last month reads the plan and leaves the photos alone.
	const older = openRembuk(bytes);
	expect(older.ok && older.value.plan).toEqual(plan);
});

test('[MEDIA-37] a backup without photos is what it was before there were any, and opens as ever', async () => {
	const file = packRembuk(PACKING);
	const { media, manifest } = await opened(new Blob([file]));
	expect(media.names).toEqual([]);
	expect(manifest.plan).toBe(PACKING.id);
	expect(Buffer.from(await packed([]).arrayBuffer())).toEqual(Buffer.from(file));
});

test('[MEDIA-38] a file that was cut off among its photos still has the plan and the photos before', async () => {
	const file = packed();
	const [first] = [...PIECES].sort((a, b) => (a.name < b.name ? -1 : 1));
	const names = new TextDecoder('latin1').decode(await file.arrayBuffer());
	const after = names.indexOf(first!.name, names.indexOf('media/')) + 64 + first!.bytes;
	const cut = await photosIn(file.slice(0, after + 20));
	expect(cut.filter(Boolean)).toHaveLength(1);
	const early = await openWithMedia(file.slice(0, 2000));
	expect(early).toEqual({ ok: false, refusal: 'damaged-file' });
});

test('[MEDIA-38] a photo that is not as long as the manifest says, or is named and not there, costs this photo only', async () => {
	const liar = { ...PIECES[0]!, bytes: 4000, content: PHOTOS[0]!.slice(0, 4000) };
	const file = new Blob(
		packWithMedia({ ...PACKING, media: [liar, ...PIECES.slice(1)] }) as Uint8Array<ArrayBuffer>[]
	);
	expect(await photosIn(file)).toEqual([false, true, true]); // whoever keeps it sees by its name that it is another

	const bytes = new Uint8Array(await packed().arrayBuffer());
	const text = new TextDecoder('latin1').decode(bytes);
	const at = text.indexOf(`media/${PIECES[1]!.name}`, text.indexOf('PK\u0003\u0004media/'));
	bytes[at] = 0x58; // "Xedia/…"
	expect(await photosIn(new Blob([bytes]))).toEqual([true, undefined, true]);
});
