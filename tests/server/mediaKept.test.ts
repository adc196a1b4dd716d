import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { copyMedia } from '#server/backup/copyMedia.ts';
import { MediaFolder } from '#server/media/mediaFolder.ts';
import { namedIn } from '#server/media/namedIn.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { expect, test, vi } from 'vitest';

import { isCopied, QUICK, SOON, stateOf } from './support/backupLaptop.ts';
import { card } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { PLAN } from './support/house.ts';
import { houseWithMedia, nameOf, SONG, SONG_NAME, type MediaHouse } from './support/media.ts';
import { request } from './support/request.ts';

const OTHER = `OggS${'other '.repeat(10_000)}`;

async function names({ house }: MediaHouse, text: string) {
	const desk = await house.guest('facilitator');
	desk.sends(card(text));
	await desk.hears('kept');
	return desk;
}

const erase = ({ house }: MediaHouse) =>
	request(
		house.port,
		'POST',
		`/api/plans/${PLAN}/erase`,
		{ authorization: `Bearer ${house.ticketFor('facilitator')}` },
		{}
	);

test('[MEDIA-11] when a plan is erased down to what it shows, photos no card names any more are gone from the disk', async () => {
	const media = await houseWithMedia();
	await media.puts(SONG);
	await media.puts(OTHER);
	await names(media, `a card with ${SONG_NAME}, and words after it`);
	expect((await erase(media)).status).toBe(200);
	expect((await media.gets()).body).toBe(SONG);
	expect((await media.gets({ name: nameOf(OTHER) })).status).toBe(404);
	expect(media.files()).toHaveLength(1);
});

test('[MEDIA-11] a name is found in any document, also among other digits', () => {
	const document = new TextEncoder().encode(`\u0001ab${SONG_NAME}c\u0002`);
	expect(namedIn([document, new Uint8Array(3)]).has(SONG_NAME)).toBe(true);
	expect(namedIn([document.subarray(0, 40)]).size).toBe(0);
});

test('[MEDIA-11] an upload nobody went on with for a day is given up', async () => {
	const folder = new MediaFolder(tempFolder());
	await folder.prepare(PLAN, Date.now());
	const media = await houseWithMedia({ media: folder });
	const headers = { 'upload-length': SONG.length };
	await media.puts(SONG.slice(0, 100), { name: SONG_NAME, headers });
	const part = folder.partOf(PLAN, SONG_NAME, 'device-of-a-phone-0001');
	await media.puts(OTHER);
	expect(existsSync(part)).toBe(true);
	utimesSync(part, 0, 0);
	await media.puts(`${OTHER}!`);
	expect(existsSync(part)).toBe(false);
});

/** A laptop with a stick. */
async function withStick() {
	const stick = tempFolder();
	const store = memoryStore();
	await identityOf(store); // before anything is written: a new store
	await new PlanBook(store).register({ plan: PLAN, title: 'Rencana Kerja 2028', language: 'id' });
	const copies = { backup: { folder: stick, dataDir: stick, ...QUICK } };
	const media = await houseWithMedia({ store, copies });
	const onStick = new MediaFolder(join(stick, 'media'));
	const isThere = (...texts: string[]) =>
		vi.waitFor(
			async () => expect((await onStick.names(PLAN)).sort()).toEqual(texts.map(nameOf).sort()),
			SOON
		);
	return { stick, media, onStick, isThere };
}

test('[MEDIA-12] the stick has every photo beside the plan, from where a new laptop takes it', async () => {
	const { stick, media, onStick, isThere } = await withStick();
	await names(media, `with ${SONG_NAME}`);
	await isThere();
	await media.puts(SONG);
	await media.puts(OTHER);
	await isThere(SONG, OTHER);
	const { path = '' } = (await onStick.find(PLAN, SONG_NAME)) ?? {};
	expect(readFileSync(path, 'utf8')).toBe(SONG);
	const other = await houseWithMedia({ media: new MediaFolder(join(stick, 'media')) });
	expect((await other.gets()).body).toBe(SONG);

	expect((await erase(media)).status).toBe(200);
	await isThere(SONG);
	expect(readdirSync(join(stick, 'media'))).toHaveLength(1);
});

test('[RELAY-126] a stick that takes no photos, or a photo nobody can read, keeps no plan from its backup, and is said', async () => {
	const { stick, media, isThere } = await withStick();
	const backup = () => stateOf(media.house);
	await names(media, 'Jalan becek');
	await isCopied(stick, 'Jalan becek');
	await vi.waitFor(async () => expect(await backup()).toMatchObject({ ok: true }), SOON);
	writeFileSync(join(stick, 'media'), 'no folder'); // where the photos would go
	await media.puts(SONG);
	await vi.waitFor(
		async () => expect(await backup()).toMatchObject({ ok: false, why: 'unreadable' }),
		SOON
	);
	await names(media, 'Air mati tiap kemarau');
	await isCopied(stick, 'Air mati tiap kemarau', 'Jalan becek');
	rmSync(join(stick, 'media'));
	await isThere(SONG); // by itself
	await vi.waitFor(async () => expect(await backup()).toMatchObject({ ok: true }), SOON);
});

test('[MEDIA-36] a photo the disk has spoilt is not copied onto the stick, and keeps no other from it', async () => {
	const [from, to] = [new MediaFolder(tempFolder()), new MediaFolder(tempFolder())];
	const media = await houseWithMedia({ media: from });
	await media.puts(SONG);
	await media.puts(OTHER);
	const { path = '' } = (await from.find(PLAN, SONG_NAME)) ?? {};
	writeFileSync(path, SONG.replace('la', 'lo'));
	await copyMedia(from, to, PLAN, Date.now());
	expect(await to.names(PLAN)).toEqual([nameOf(OTHER)]);
	expect(readdirSync(to.folderOf(PLAN))).toHaveLength(1); // nothing half done is left
});
