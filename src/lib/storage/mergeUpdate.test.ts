import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { mergeUpdate } from './mergeUpdate.ts';
import { FROM_FILE } from './origins.ts';

function planWith(...words: string[]): Y.Doc {
	const doc = new Y.Doc();
	for (const word of words) doc.getMap('ideas').set(word, word.repeat(20));
	return doc;
}

const wordsIn = (doc: Y.Doc) => Object.keys(doc.getMap('ideas').toJSON()).sort();

test('[KEEP-13] a plan out of a file joins the open one, and says where it came from', () => {
	const doc = planWith('well');
	const origins: unknown[] = [];
	doc.on('update', (_, origin) => origins.push(origin));

	expect(mergeUpdate(doc, Y.encodeStateAsUpdate(planWith('road')))).toBe('merged');
	expect(wordsIn(doc)).toEqual(['road', 'well']);
	expect(origins).toEqual([FROM_FILE]);
});

test('[KEEP-13] a file cut off at any byte changes nothing', () => {
	const file = Y.encodeStateAsUpdate(planWith('road', 'bridge'));
	for (let length = 0; length < file.length; length++) {
		const doc = planWith('well');
		const before = Y.encodeStateAsUpdate(doc);
		expect(mergeUpdate(doc, file.subarray(0, length))).toBe('broken');
		expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
	}
});

test('[KEEP-13] a file that builds on edits nobody has changes nothing', () => {
	const author = planWith('road');
	const known = Y.encodeStateVector(author);
	author.getMap('ideas').set('bridge', 'over the river');
	const doc = planWith('well');

	expect(mergeUpdate(doc, Y.encodeStateAsUpdate(author, known))).toBe('broken');
	expect(doc.store.pendingStructs).toBeNull();
	expect(wordsIn(doc)).toEqual(['well']);
});
