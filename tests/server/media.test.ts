import { writeFileSync } from 'node:fs';
import { request as ask } from 'node:http';

import { LARGEST_MEDIA, mediaPath, MEDIA_REFUSALS, MEDIA_TYPES } from '#lib/protocol/media.ts';
import { DiskSpace } from '#server/keeping/diskSpace.ts';
import { MediaFolder } from '#server/media/mediaFolder.ts';
import { MediaPurse } from '#server/media/mediaPurse.ts';
import { Uploads } from '#server/media/uploads.ts';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, test, vi } from 'vitest';

import { tempFolder } from './support/folders.ts';
import { OTHER_PLAN, PLAN } from './support/house.ts';
import { houseWithMedia, kept, nameOf, SONG, SONG_NAME, type MediaHouse } from './support/media.ts';

const MB = 1024 * 1024;
const HALF = 60_000;

const part = (from: number, to = SONG.length) => SONG.slice(from, to);
const from = (offset: number, headers = {}) => ({
	name: SONG_NAME,
	headers: { 'upload-offset': offset, 'upload-length': SONG.length, ...headers }
});

test('[MEDIA-1] what was sent is fetched again as it was, and there only when all of it is', async () => {
	const { puts, gets, looks, files } = await houseWithMedia();
	expect(await gets()).toMatchObject({ status: 404, body: { refusal: 'not-found' } });
	expect(await puts(SONG)).toMatchObject(kept(SONG.length));
	expect(await gets()).toMatchObject({ status: 200, body: SONG });
	expect((await looks()).headers).toMatchObject({ 'content-length': String(SONG.length) });
	expect(await puts(SONG)).toMatchObject(kept(SONG.length));
	expect(files()).toHaveLength(1);
});

test('[MEDIA-2] bytes that are not what they are called are not kept, and the right ones still are', async () => {
	const { puts, gets, looks, files } = await houseWithMedia();
	const wrong = await puts(SONG.replace('la', 'lo'), { name: SONG_NAME });
	expect(wrong).toMatchObject({ status: 422, body: { refusal: 'wrong-hash' } });
	expect(files()).toEqual([]);
	expect((await looks()).headers['upload-offset']).toBe('0');
	expect((await gets()).status).toBe(404);
	expect((await puts(SONG)).status).toBe(200);
});

test.each([
	['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
	['<!doctype html><script>alert(1)</script>'],
	['%PDF-1.7 not a picture'],
	['GIF89a not one of ours'],
	['MZ a program'],
	['RIFF....AVI  a film'],
	['#!AMR a sound that no browser plays'],
	['....ftypheic a picture in an MP4'],
	['....ftypqt   a film'],
	['x']
])('[MEDIA-3] %j is refused, whatever it is called', async (body) => {
	const { puts, files } = await houseWithMedia();
	const headers = { 'content-type': 'image/jpeg' };
	const answer = await puts(body, { headers });
	expect(answer).toMatchObject({ status: 415, body: { refusal: 'wrong-type' } });
	expect(files()).toEqual([]);
});

test('[MEDIA-3] what begins wrongly is refused at its first step, not when all of it has come', async () => {
	const { puts } = await houseWithMedia();
	const page = `<html>${'x'.repeat(100_000)}`;
	const headers = { 'upload-length': page.length };
	expect(await puts(page.slice(0, 1000), { name: nameOf(page), headers })).toMatchObject({
		status: 415
	});
});

test('[MEDIA-4] what is fetched is said to be what it is, and can be nothing else on a page', async () => {
	const { puts, gets } = await houseWithMedia();
	await puts(SONG, { headers: { 'content-type': 'text/html' } });
	const { headers } = await gets();
	expect(headers).toMatchObject({
		'content-type': 'audio/ogg',
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, max-age=31536000, immutable',
		'content-disposition': `attachment; filename="${SONG_NAME.slice(0, 16)}.ogg"`
	});
	expect(headers['content-security-policy']).toMatch(/^default-src 'none'; sandbox/);
	expect(MEDIA_TYPES.some((type) => /svg|html|xml/.test(type))).toBe(false);
});

test('[MEDIA-5] an upload goes on where it ended, and the wrong place is told which is the right one', async () => {
	const { puts, looks, gets } = await houseWithMedia();
	expect(await puts(part(0, HALF), from(0))).toMatchObject(kept(HALF, false));
	const asked = await looks();
	expect([asked.status, asked.headers['upload-offset']]).toEqual([404, String(HALF)]);
	const wrong = await puts(part(HALF + 1), from(HALF + 1));
	expect(wrong).toMatchObject({ status: 409, body: { refusal: 'wrong-offset' } });
	expect(wrong.headers['upload-offset']).toBe(String(HALF));
	expect(await puts(part(HALF), from(HALF))).toMatchObject(kept(SONG.length));
	expect((await gets()).body).toBe(SONG);
});

/** Sends the first half of a song and then nothing more; gives how to hang up. */
async function stuck({ house, shown, looks }: MediaHouse) {
	const request = ask({
		...{ host: '127.0.0.1', port: house.port, method: 'PUT', path: mediaPath(PLAN, SONG_NAME) },
		headers: { ...shown({}), 'content-length': SONG.length }
	});
	const closed = new Promise<void>((done) => request.on('error', () => done()));
	request.write(part(0, HALF));
	await vi.waitFor(async () => expect((await looks()).headers['upload-offset']).toBe(String(HALF)));
	return { hangUp: () => request.destroy(), closed };
}

test('[MEDIA-5] what arrived before a line broke stays, and the rest is enough', async () => {
	const media = await houseWithMedia();
	(await stuck(media)).hangUp();
	expect(await media.puts(part(HALF), from(HALF))).toMatchObject(kept(SONG.length));
	expect((await media.gets()).body).toBe(SONG);
});

test('[MEDIA-5] a piece that came whole just as the laptop stopped is settled when its phone asks, without a byte more', async () => {
	const folder = new MediaFolder(tempFolder());
	const media = await houseWithMedia({ media: folder });
	await folder.prepare(PLAN, Date.now());
	writeFileSync(folder.partOf(PLAN, SONG_NAME, 'device-of-a-phone-0001'), SONG);
	expect((await media.looks()).headers['upload-offset']).toBe(String(SONG.length));
	expect(await media.puts('', from(SONG.length))).toMatchObject(kept(SONG.length));
	expect((await media.gets()).body).toBe(SONG);
	expect((await media.puts('', from(0))).status).toBe(400);
});

test('[MEDIA-5] a phone that comes back is heard, while its lost line is still open', async () => {
	const media = await houseWithMedia();
	const { closed } = await stuck(media);
	expect(await media.puts(part(HALF), from(HALF))).toMatchObject(kept(SONG.length));
	await closed;
	expect((await media.gets()).body).toBe(SONG);
});

test('[MEDIA-6] two phones that send one thing at once are both answered, and it is there once', async () => {
	const { puts, files, gets } = await houseWithMedia();
	const phones = ['device-of-a-phone-0001', 'device-of-a-phone-0002', 'device-of-a-phone-0003'];
	const answers = await Promise.all(phones.map((device) => puts(SONG, { device })));
	expect(answers.map(({ body }) => body)).toEqual(phones.map(() => kept(SONG.length).body));
	expect(files()).toHaveLength(1);
	expect((await gets()).body).toBe(SONG);
});

test('[MEDIA-6] nobody can spoil what another phone is sending', async () => {
	const { puts } = await houseWithMedia();
	await puts(part(0, HALF), from(0));
	const other = { ...from(0), device: 'device-of-a-phone-0002' };
	await puts(part(0, 100).replaceAll('la', 'lo'), other);
	expect(await puts(part(HALF), from(HALF))).toMatchObject(kept(SONG.length));
});

test('[MEDIA-7] whoever takes part adds and fetches, whoever looks on fetches, nobody else learns anything', async () => {
	const { house, puts, gets, looks } = await houseWithMedia();
	const no = { status: 404, body: { refusal: 'not-found' } };
	expect(await puts(SONG, { role: 'viewer' })).toMatchObject(no);
	expect((await puts(SONG)).status).toBe(200);
	expect((await gets({ role: 'viewer' })).status).toBe(200);
	for (const said of [{ plan: OTHER_PLAN }, { headers: { authorization: 'Bearer none' } }]) {
		expect(await gets(said)).toMatchObject(no);
		expect(await puts(SONG, said)).toMatchObject(no);
		const looked = await looks(said);
		expect([looked.status, looked.headers['upload-offset']]).toEqual([404, undefined]);
	}
	const other = house.ticketFor('participant', OTHER_PLAN);
	const elsewhere = { plan: OTHER_PLAN, headers: { authorization: `Bearer ${other}` } };
	expect(await gets(elsewhere)).toMatchObject(no); // the same hash, in a plan that has not got it
});

test.each([
	['%2e%2e%2f%2e%2e%2frooms%2fCURRENT'],
	['..%2frooms'],
	['../../rooms/CURRENT'],
	[SONG_NAME.toUpperCase()],
	[`${SONG_NAME}/..`],
	[`${SONG_NAME}%00.jpg`],
	[SONG_NAME.slice(1)],
	[`${SONG_NAME}.${'00'.repeat(22)}.part`]
])('[MEDIA-8] %s is no piece of a plan', async (name) => {
	const { puts, gets, files } = await houseWithMedia();
	await puts(SONG);
	expect(await gets({ name })).toMatchObject({ status: 404, body: { refusal: 'not-found' } });
	expect((await puts(SONG, { name })).status).toBe(404);
	expect(files()).toHaveLength(1);
});

test('[MEDIA-9] a piece of more than 8 MB is not begun, nor one that says less than it brings', async () => {
	const { puts, files } = await houseWithMedia();
	const large = { name: SONG_NAME, headers: { 'upload-length': LARGEST_MEDIA + 1 } };
	expect(await puts(SONG, large)).toMatchObject({ status: 413, body: { refusal: 'too-large' } });
	for (const headers of [
		{ 'upload-length': 10 },
		{ 'upload-offset': '-1' },
		{ 'upload-offset': '1e3' }
	]) {
		expect(await puts(SONG, { headers })).toMatchObject({
			status: 400,
			body: { refusal: 'bad-request' }
		});
	}
	expect(files()).toEqual([]);
});

/** Takes a song of so many bytes in, as the relay would from a phone. */
function purseOf(most: number, burst: number) {
	const folder = new MediaFolder(tempFolder());
	const each = { participant: { rate: 0, burst }, facilitator: { rate: 0, burst: 10 * burst } };
	const purse = new MediaPurse(undefined, most, each);
	const uploads = new Uploads(folder, purse, () => undefined, Date.now);
	return async (device: string, letter: string, role: 'participant' | 'facilitator') => {
		const song = `OggS${letter.repeat(100_000)}`;
		const length = song.length;
		const request = Readable.from([Buffer.from(song)]) as IncomingMessage;
		const upload = { ...{ plan: PLAN, name: nameOf(song) }, device, role, offset: 0 };
		return uploads.take({ ...upload, length, coming: length }, request);
	};
}

test('[MEDIA-9] a phone that sends too much waits, a desk may send more, and a plan has an end', async () => {
	const take = purseOf(450_000, 250_000);
	await take('one', 'a', 'participant');
	await take('one', 'b', 'participant');
	await expect(take('one', 'c', 'participant')).rejects.toMatchObject({ refusal: 'too-fast' });
	await take('desk', 'c', 'facilitator');
	await take('two', 'd', 'participant');
	await expect(take('desk', 'e', 'facilitator')).rejects.toMatchObject({ refusal: 'plan-full' });
	expect(await take('two', 'a', 'participant')).toEqual({ bytes: 100_004, whole: true });
});

test('[MEDIA-10] a disk that is filling up takes no photos, long before it takes no words', async () => {
	const room = { free: 100 * MB, total: 1024 * MB };
	let now = 0;
	const disk = new DiskSpace(
		() => room,
		() => (now += 2000)
	);
	const { puts, gets } = await houseWithMedia({ disk });
	expect(disk.state.full).toBe(false);
	expect(await puts(SONG)).toMatchObject({ status: 507, body: { refusal: 'disk-full' } });
	room.free = 500 * MB;
	expect((await puts(SONG)).status).toBe(200);
	room.free = 1 * MB;
	expect((await gets()).body).toBe(SONG);
	expect(MEDIA_REFUSALS).toContain('disk-full');
});
