import { expect, test } from 'vitest';

import { houseWithMedia, SONG } from './support/media.ts';

test.each([
	['a length that is no number', { 'upload-length': 'much' }],
	['an offset that is no number', { 'upload-offset': 'later' }],
	['half a byte', { 'upload-length': '9.5' }]
])('[MEDIA-5] %s is refused before anything is read', async (_, headers) => {
	const { puts, files } = await houseWithMedia();
	const answer = await puts(SONG, { headers });
	expect(answer).toMatchObject({ status: 400, body: { refusal: 'bad-request' } });
	expect(files()).toEqual([]);
});
