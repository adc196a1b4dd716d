import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { readBuilt } from '../support/bundle.ts';
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
	'http://purl.oclc.org/ooxml/': 'XML namespaces inside a document',
	'https://answers.microsoft.com/en-us/msoffice/forum/all/does-word-support-more-than-9-list-levels/':
		"a page named in docx's error message about list levels, which we use none of",
	'https://svelte.dev/e/': "a page named in Svelte's error messages",
	'https://github.com/yjs/yjs/issues/438': "a page named in Yjs' warning about two copies",
	'https://tinyurl.com/y2uuvskb': "a page named in one of Dexie's error messages",
	'http://bit.ly/2kdckMn': "a page named in one of Dexie's error messages"
};

/**
 * Hosts the board's editor names: pages it could embed, its own site behind the watermark, and messages. Each only in the
 * editor's own file, which nothing but the desk fetches (BOARD-33). We give it no shape that embeds, and its letters are
 * ours; that it asks for nothing is seen in the browser (LOOK-1).
 */
const IN_THE_EDITOR = new Set(
	'cdn.tldraw.com tldraw.dev codepen.io codesandbox.io example.com gist.github.com github.com player.vimeo.com prosemirror.net react.dev scratch.mit.edu support.google.com vimeo.com webglfundamentals.org www.figma.com www.google.com www.val.town www.youtube.com'.split(
		' '
	)
);

const files = filesUnder(['build'], TEXT);

test('[GATE-16] the built app is there to be read', () => {
	expect(files).toContain('build/200.html');
});

test('[GATE-16] the built app names no address but its own', () => {
	const { packages } = readBuilt();
	const isEditor = (file: string) => packages[file.replace(/^build\//, '')]?.includes('tldraw');
	const known = Object.keys(NAMES);
	const named = files.flatMap((file) =>
		(readFileSync(file, 'utf8').match(ADDRESS) ?? [])
			.filter((address) => !known.some((beginning) => address.startsWith(beginning)))
			.filter((address) => !isEditor(file) || !IN_THE_EDITOR.has(hostOf(address)))
			.map((address) => `${address} in ${file}`)
	);
	expect(named).toEqual([]);
});

function hostOf(address: string): string {
	return /^\w+:\/\/([\w.-]+)/.exec(address)?.[1] ?? '';
}
