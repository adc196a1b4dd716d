import { expect, test } from 'vitest';

import { filesUnder, lineCount, median } from '../support/files.ts';

const CODE = /\.(ts|js|mjs|cjs|svelte|css)$/;
const TEST = /\.(test|e2e)\.ts$/;

test('[GATE-4] no file is longer than 250 lines', () => {
	const long = filesUnder(['src', 'server', 'tests', 'bench'], CODE).filter(
		(path) => lineCount(path) > 250
	);
	expect(long).toEqual([]);
});

test('[GATE-5] half of the source files are shorter than 80 lines', () => {
	const sources = filesUnder(['src', 'server'], CODE).filter((path) => !TEST.test(path));
	expect(sources.length).toBeGreaterThan(0);
	expect(median(sources.map(lineCount))).toBeLessThan(80);
});
