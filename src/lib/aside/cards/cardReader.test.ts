import { afterEach, expect, test, vi } from 'vitest';

import { cardReader } from './cardReader.ts';

afterEach(() => vi.unstubAllGlobals());

/** A worker that answers a little later, with the width of the picture as the number of its one card. */
class SlowWorker {
	onmessage: ((event: { data: unknown }) => void) | undefined;
	postMessage({ width }: { width: number }) {
		setTimeout(() => this.onmessage?.({ data: [{ number: width }] }));
	}
	terminate() {
		this.onmessage = undefined;
	}
}

test('[CARD-11] a photo that is read while the camera is on gets its own answer, and the camera goes on', async () => {
	vi.stubGlobal('Worker', SlowWorker);
	const reader = cardReader();
	const picture = (width: number) => ({ data: new Uint8ClampedArray(4), width, height: 1 });
	const seen = await Promise.all([1, 2, 3].map((width) => reader.read(picture(width))));
	expect(seen).toEqual([[{ number: 1 }], [{ number: 2 }], [{ number: 3 }]]);
});
