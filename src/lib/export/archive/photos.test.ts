import { expect, test } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { publicHtml } from '../public/publicHtml.ts';
import { archiveHtml } from './archiveHtml.ts';
import { archivePhotos } from './photos.ts';

const AT = '2027-10-02T08:00:00Z';
const named = (letter: string) => letter.repeat(64);

/** So many bytes that begin as a PNG does. */
function png(size = 100): Uint8Array {
	const bytes = new Uint8Array(size);
	bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
	return bytes;
}

/** A plan of ideas with a photo each, by the letter its hash is made of. */
function planOf(letters: string) {
	const [plan, stamp] = [aPlan(), stamps()];
	const ideas = [...letters].map((letter) => {
		const id = yes(addIdea(plan, { text: `Pipa "${letter}" <bocor>` }, stamp()));
		plan.ideas.get(id)?.set('photo', named(letter));
		return id;
	});
	return { plan, ideas };
}

/** The page of a plan, where these photos are at hand. */
async function pageOf({ plan }: ReturnType<typeof planOf>, here: Record<string, Uint8Array>) {
	const read = async (hash: string) => {
		const bytes = here[hash[0] ?? ''];
		if (bytes?.length === 0) throw new Error('spoilt');
		return bytes;
	};
	const { photos, missing } = await archivePhotos(plan, read);
	const page = archiveHtml(plan, AT, 'id', photos);
	return { page, missing, images: page.match(/<img [^>]*>/g) ?? [] };
}

test('[YEAR-35] photos and drawings of ideas stand in the archive itself, each with words for who cannot see it', async () => {
	const { page, images, missing } = await pageOf(planOf('ab'), { a: png(), b: png(50_000) });
	expect(missing).toBe(0);
	expect(images).toHaveLength(2);
	expect(images[0]).toMatch(/src="data:image\/png;base64,iVBORw0KGgo/);
	expect(images[0]).toContain('alt="Foto atau gambar usulan: Pipa &quot;a&quot; &lt;bocor&gt;"');
	expect(page).toContain(`default-src 'none'; img-src data:; style-src`);
});

test('[YEAR-35] a photo that is not here, is none or is too heavy leaves a word in its place', async () => {
	const here = {
		a: new TextEncoder().encode('<svg onload=x>'),
		b: png(400_001),
		c: new Uint8Array()
	};
	const { page, images, missing } = await pageOf(planOf('abcd'), here);
	expect([images, missing]).toEqual([[], 3]);
	expect(page.match(/belum ada di perangkat yang membuat arsip ini/g)).toHaveLength(3);
	expect(page.match(/terlalu berat untuk halaman ini/g)).toHaveLength(1);
});

test('[YEAR-35] all photos together are no more than a page can carry, the rest is in the backup', async () => {
	const { plan } = planOf('abcdef');
	const { photos } = await archivePhotos(plan, async () => png(100), { most: 350 });
	const kept = [...photos.values()].map((photo) => typeof photo);
	expect(kept).toEqual(['object', 'object', 'object', 'string', 'string', 'string']);
});

test('[YEAR-2] [YEAR-35] a photo of a private idea, or one that was taken off, is not in it', async () => {
	const hall = planOf('ab');
	yes(settleIdea(hall.plan, hall.ideas[0]!, 'private', 'menyebut nama', 'lead'));
	hall.plan.ideas.get(hall.ideas[1]!)?.set('photoOff', true);
	const { page, images } = await pageOf(hall, { a: png(), b: png() });
	expect([images, page.includes('Foto atau gambar')]).toEqual([[], false]);
	expect(page).not.toContain('img-src');
});

test('[YEAR-11] [YEAR-35] the page for everybody has no photos', () => {
	expect(publicHtml(planOf('a').plan, AT, 'id')).not.toMatch(/<img|data:image/);
});
