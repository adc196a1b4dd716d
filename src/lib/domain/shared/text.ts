import { simpleDiffString } from 'lib0/diff';
import * as Y from 'yjs';

/** A text two people may type at once. */
export function sharedText(words: string): Y.Text {
	return new Y.Text(words);
}

/** Changes only what differs, so that two people typing in one card keep both their changes. */
export function rewrite(text: Y.Text, words: string): void {
	const { index, remove, insert } = simpleDiffString(text.toString(), words);
	if (remove > 0) text.delete(index, remove);
	if (insert !== '') text.insert(index, insert);
}

/** Reads a shared text, or a plain one written by an importer. */
export function wordsOf(value: unknown): string | undefined {
	if (value instanceof Y.Text) return value.toString();
	return typeof value === 'string' ? value : undefined;
}
