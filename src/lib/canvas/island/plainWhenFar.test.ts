import { atom, type Editor } from 'tldraw';
import { expect, test } from 'vitest';

import { plainWhenFar } from './plainWhenFar.ts';

test('[BOARD-40] words nobody can read are not painted, and are back with the first step closer', () => {
	const zoom = atom('zoom', 1);
	const editor = { getZoomLevel: () => zoom.get() } as unknown as Editor;
	let isFar = false;
	const host = {
		toggleAttribute: (_: string, far: boolean) => (isFar = far),
		removeAttribute: () => (isFar = false)
	} as unknown as Element;
	const stop = plainWhenFar(editor, host);
	expect(isFar).toBe(false);
	zoom.set(0.1);
	expect(isFar).toBe(true);
	zoom.set(0.3);
	expect(isFar).toBe(false);
	zoom.set(0.1);
	stop();
	expect(isFar).toBe(false);
	zoom.set(0.05);
	expect(isFar).toBe(false);
});
