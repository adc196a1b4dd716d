import { expect, test } from 'vitest';

import { packagesIn, readBuilt, usableOn } from '../support/bundle.ts';

const built = readBuilt();
const EDITOR = ['react', 'react-dom', 'tldraw', '@tldraw/editor'];

test('[BOARD-33] no screen waits for the board’s editor; the desk fetches it in files of its own', () => {
	for (const route of built.routes.keys()) {
		const needed = packagesIn(built, usableOn(built, route));
		expect([route, EDITOR.filter((name) => needed.has(name))]).toEqual([route, []]);
	}
	const holding = Object.values(built.packages).filter((names) => names.includes('react'));
	expect(holding.length).toBeGreaterThan(0);
	for (const names of holding) expect(names).not.toContain('svelte');
}, 60_000);
