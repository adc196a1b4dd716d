import { writeFileSync } from 'node:fs';

import { MediaFolder } from '#server/media/mediaFolder.ts';
import { HostMedia } from '#server/upstream/hostMedia.ts';
import { expect, test, vi } from 'vitest';

import { card } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { PLAN } from './support/house.ts';
import { laptopBelow, SOON, stateOf } from './support/laptopBelow.ts';
import { houseWithMedia, nameOf, SONG, SONG_NAME } from './support/media.ts';

const OTHER = `OggS${'other '.repeat(80_000)}`;
const THIRD = `OggS${'third '.repeat(10_000)}`;

const folderAt = () => new MediaFolder(tempFolder());
const isIn = (folder: MediaFolder, ...texts: string[]) =>
	vi.waitFor(
		async () => expect((await folder.names(PLAN)).sort()).toEqual(texts.map(nameOf).sort()),
		SOON
	);

/** A host with photos, and a laptop below it with some of its own; a card there names what the host has. */
async function hostAndLaptop(...named: string[]) {
	const [there, here] = [folderAt(), folderAt()];
	const host = await houseWithMedia({ media: there });
	for (const name of named) {
		const desk = await host.house.guest('facilitator');
		desk.sends(card(`a card with ${name}`));
		await desk.hears('kept');
	}
	const laptop = () => laptopBelow(host.house.port, {}, undefined, { media: here });
	return { there, here, host, laptop };
}

test('[MEDIA-32] photos go along with the words, both ways, also those that come later', async () => {
	const { there, here, host, laptop } = await hostAndLaptop(nameOf(OTHER));
	await host.puts(OTHER);
	const own = await houseWithMedia({ media: here });
	await own.puts(SONG);
	const below = await laptop();
	await isIn(there, SONG, OTHER);
	await isIn(here, SONG, OTHER);
	expect((await host.gets()).body).toBe(SONG);
	await own.puts(THIRD);
	await isIn(there, SONG, OTHER, THIRD);
	await vi.waitFor(async () => expect(await stateOf(below)).toMatchObject({ ok: true }), SOON);
});

test('[MEDIA-32] a photo no card names any more does not come back from the host', async () => {
	const { here, host, laptop } = await hostAndLaptop(nameOf(OTHER));
	await host.puts(OTHER);
	await host.puts(SONG);
	await laptop();
	await isIn(here, OTHER);
	await new Promise((later) => setTimeout(later, 700)); // two more looks at the host
	await isIn(here, OTHER);
});

test('[MEDIA-32] what broke off on its way goes on, each way, and spoilt halves are begun anew', async () => {
	const { there, here, host, laptop } = await hostAndLaptop(nameOf(OTHER), nameOf(THIRD));
	await host.puts(OTHER);
	await host.puts(THIRD);
	await here.prepare(PLAN, Date.now());
	writeFileSync(here.partOf(PLAN, nameOf(OTHER), 'upstream'), OTHER.slice(0, 100_000));
	writeFileSync(here.partOf(PLAN, nameOf(THIRD), 'upstream'), THIRD.slice(0, 100).toUpperCase());
	await (await houseWithMedia({ media: here })).puts(SONG);
	await laptop();
	await isIn(here, SONG, OTHER, THIRD);
	await isIn(there, SONG, OTHER, THIRD);
	expect((await host.gets({ name: SONG_NAME })).body).toBe(SONG);
});

test('[MEDIA-32] a piece that came whole to a host and was not settled there is begun anew, and arrives', async () => {
	const [there, here] = [folderAt(), folderAt()];
	const { house } = await houseWithMedia({ media: there });
	await (await houseWithMedia({ media: here })).puts(SONG);
	await there.prepare(PLAN, Date.now());
	writeFileSync(there.partOf(PLAN, SONG_NAME, 'device-of-somebody-001'), SONG);
	const host = new HostMedia(
		`http://127.0.0.1:${house.port}`,
		PLAN,
		house.ticketFor('facilitator')
	);
	const piece = await here.find(PLAN, SONG_NAME);
	await host.send(SONG_NAME, piece!);
	expect(await there.names(PLAN)).toEqual([SONG_NAME]);
});
