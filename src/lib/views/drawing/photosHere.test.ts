import { expect, test } from 'vitest';

import { photosHere } from './photosHere.ts';

const PNG = Uint8Array.from('\x89PNG\r\n\x1a\n....', (letter) => letter.charCodeAt(0));

test('[DRAW-30] what is not here, cannot be read or is no photo is left out, and the others are there', async () => {
	const kept = new Map([
		['first', PNG],
		['sound', new TextEncoder().encode('OggS....')],
		['last', PNG]
	]);
	const read = (hash: string) =>
		hash === 'broken' ? Promise.reject(new Error('disk')) : Promise.resolve(kept.get(hash));
	const here = await photosHere({ read }, ['first', 'away', 'broken', 'sound', 'last']);
	expect([...here.keys()]).toEqual(['first', 'last']);
	expect(here.get('last')).toMatch(/^data:image\/png;base64,/);
});
