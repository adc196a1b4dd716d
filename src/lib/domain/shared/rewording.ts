import { simpleDiffArray } from 'lib0/diff';
import * as Y from 'yjs';

import type { Result } from './result.ts';
import { rewrite, sharedText } from './text.ts';
import { LONGEST_SENTENCE, sentence, type WordsRefusal } from './words.ts';

/** Checks typed words and brings them onto what a card says now. Without `seen` they are taken as they are. */
export function reworded(
	said: string,
	typed: string,
	seen: string = said,
	longest = LONGEST_SENTENCE
): Result<string, WordsRefusal> {
	const words = sentence(typed, longest);
	return words.ok ? sentence(ontoNow(seen, words.value, said), longest) : words;
}

/**
 * Two changes of one text, made side by side, word by word: what one took away is gone, what either wrote is
 * there. Where both replaced the same words, both wordings stand side by side for the group to choose.
 */
export function ontoNow(seen: string, mine: string, now: string): string {
	if (mine === now || mine === seen) return now;
	if (now === seen) return mine;
	if (seen === '') return `${now} / ${mine}`;
	const words = partsOf(seen);
	const here = simpleDiffArray(words, partsOf(mine));
	const there = simpleDiffArray(words, partsOf(now));
	const [first, second] = there.index <= here.index ? [there, here] : [here, there];
	const [endOfFirst, endOfSecond] = [first.index + first.remove, second.index + second.remove];
	const overlap = endOfFirst > second.index && first.insert.length > 0 && second.insert.length > 0;
	return [
		...words.slice(0, first.index),
		...first.insert,
		...(overlap ? [' / '] : words.slice(endOfFirst, second.index)),
		...second.insert,
		...words.slice(Math.max(endOfFirst, endOfSecond))
	].join('');
}

/** Writes words into a record's text, only where they differ. A plain text of an importer becomes a shared one. */
export function rewriteIn(record: Y.Map<unknown>, words: string): void {
	const text = record.get('text');
	if (text instanceof Y.Text) rewrite(text, words);
	else record.set('text', sharedText(words));
}

function partsOf(text: string): string[] {
	return text.match(/\s+|\S+/g) ?? [];
}
