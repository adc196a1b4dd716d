import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { filesUnder } from '../support/files.ts';

const TEXT = /\.(html|js|mjs|css|json|svg|webmanifest|txt)$/;
const ADDRESS = /\b(?:https?|wss?):\/\/[\w-]+(?:\.[\w-]+)+[^\s"'`\\)<>]*/g;

/** Beginnings of texts that look like addresses, and what they are. Nothing is ever fetched from them. */
const NAMES: Record<string, string> = {
	'http://www.w3.org/': 'XML namespaces',
	'http://schemas.openxmlformats.org/': 'XML namespaces inside a spreadsheet',
	'http://schemas.microsoft.com/': 'XML namespaces inside a spreadsheet',
	'http://purl.org/dc/': 'XML namespaces inside a spreadsheet',
	'http://www.wps.cn/officeDocument/': 'XML namespace inside a spreadsheet',
	'https://svelte.dev/e/': "a page named in Svelte's error messages",
	'https://github.com/yjs/yjs/issues/438': "a page named in Yjs' warning about two copies",
	'https://tinyurl.com/y2uuvskb': "a page named in one of Dexie's error messages",
	'http://bit.ly/2kdckMn': "a page named in one of Dexie's error messages"
};

const files = filesUnder(['build'], TEXT);

test('[GATE-16] the built app is there to be read', () => {
	expect(files).toContain('build/200.html');
});

test('[GATE-16] the built app names no address but its own', () => {
	const named = files.flatMap((file) =>
		(readFileSync(file, 'utf8').match(ADDRESS) ?? []).map((address) => `${address} in ${file}`)
	);
	const known = Object.keys(NAMES);
	expect(named.filter((name) => !known.some((beginning) => name.startsWith(beginning)))).toEqual(
		[]
	);
});
