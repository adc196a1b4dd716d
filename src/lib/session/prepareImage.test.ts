import { expect, test } from 'vitest';

import { fittedSize, LARGEST_FILE, prepareImage } from './prepareImage.ts';

test('[MEDIA-20] a photo is at most 1,600 pixels long, keeps its shape, and never grows', () => {
	expect(fittedSize(4000, 3000)).toEqual({ width: 1600, height: 1200 });
	expect(fittedSize(3000, 4000)).toEqual({ width: 1200, height: 1600 });
	expect(fittedSize(800, 600)).toEqual({ width: 800, height: 600 });
	expect(fittedSize(10_000, 2)).toEqual({ width: 1600, height: 1 });
});

test('[MEDIA-21] what is too large, no picture, or a drawing made of commands is refused by name before it is opened', async () => {
	const huge = new Blob([new Uint8Array(LARGEST_FILE + 1)], { type: 'image/jpeg' });
	expect(await prepareImage(huge)).toEqual({ ok: false, refusal: 'photo-too-large' });
	const film = new Blob(['film'], { type: 'video/mp4' });
	expect(await prepareImage(film)).toEqual({ ok: false, refusal: 'not-a-photo' });
	for (const text of ['<svg onload="alert(1)">', '\ufeff  <?xml version="1.0"?><svg>'])
		expect(await prepareImage(new Blob([text], { type: 'image/svg+xml' }))).toEqual({
			ok: false,
			refusal: 'not-a-photo'
		});
});
