import { LARGEST_VOICE, mediaListPath } from '#lib/protocol/media.ts';
import { expect, test } from 'vitest';

import { PLAN } from './support/house.ts';
import { houseWithMedia, nameOf, SONG, SONG_NAME } from './support/media.ts';
import { request } from './support/request.ts';

const HALF = 60_000;

test('[MEDIA-27] whoever leads a plan is told which pieces there are and how large, and nobody else', async () => {
	const { house, puts } = await houseWithMedia();
	await puts(SONG);
	await puts('OggS half', { headers: { 'upload-length': 100 } });
	const ask = (role: 'facilitator' | 'participant') =>
		request(house.port, 'GET', mediaListPath(PLAN), {
			authorization: `Bearer ${house.ticketFor(role)}`
		});
	const all = [{ name: SONG_NAME, bytes: SONG.length }];
	expect(await ask('facilitator')).toMatchObject({ status: 200, body: { media: all } });
	expect(await ask('participant')).toMatchObject({ status: 404, body: { refusal: 'not-found' } });
});

test('[MEDIA-27] whoever copies a piece and lost the line is given the rest', async () => {
	const { puts, gets } = await houseWithMedia();
	await puts(SONG);
	const rest = await gets({ headers: { range: `bytes=${HALF}-` } });
	expect(rest).toMatchObject({ status: 206, body: SONG.slice(HALF) });
	expect(rest.headers['content-range']).toBe(`bytes ${HALF}-${SONG.length - 1}/${SONG.length}`);
	for (const range of ['bytes=5-9', 'bytes=-5', `bytes=${SONG.length}-`, 'lines=1-'])
		expect(await gets({ headers: { range } })).toMatchObject({ status: 200, body: SONG });
});

test('[MEDIA-29] a recording beyond its limit is refused at its first step, a photo of the same size is not', async () => {
	const { puts } = await houseWithMedia();
	const headers = { 'upload-length': LARGEST_VOICE + 1 };
	const song = await puts(SONG.slice(0, 1000), { name: SONG_NAME, headers });
	expect(song).toMatchObject({ status: 413, body: { refusal: 'too-large' } });
	const webp = `RIFF....WEBP${'x'.repeat(1000)}`;
	expect(await puts(webp, { name: nameOf(webp), headers })).toMatchObject({ status: 202 });
});
