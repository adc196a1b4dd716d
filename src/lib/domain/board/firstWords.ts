import { linesOf, widthOf } from './wrap.ts';

/** No card has room for more: a text of a megabyte is not looked through for its first words. */
const MOST_LETTERS = 400;

/** The words of a text as far as any card has room for them, and whether they are all. */
export function wordsAtHead(text: string): { words: readonly string[]; isAll: boolean } {
	const words = text.slice(0, MOST_LETTERS).split(/\s+/u).filter(Boolean);
	return { words, isAll: text.length <= MOST_LETTERS };
}

/**
 * As many words as stand in so many lines, none of them cut, and an end mark where others follow. A first word that leaves
 * the mark no room goes without; one that is wider than a line leaves nothing. `width` is in em; there may be more to say
 * than `words` unless they are `isAll`.
 */
export function firstWords(
	words: readonly string[],
	width: number,
	most: number,
	isAll = true
): readonly string[] {
	let used = 0;
	const beyond = words.findIndex((word) => {
		const wide = widthOf(word);
		used += wide;
		return wide > width || used > most * width;
	});
	const reach = beyond < 0 ? words.length : beyond;
	for (let count = reach; count > 0; count--) {
		const last = words[count - 1] ?? '';
		const end = isAll && count === words.length ? last : `${withoutStop(last)}…`;
		const lines = linesOf([...words.slice(0, count - 1), end].join(' '), width, most + 1);
		if (lines.length <= most && widthOf(end) <= width) return lines;
	}
	return words.slice(0, Math.min(reach, 1)).map(withoutStop);
}

/** A word as it stands where a text breaks off: a comma after it would lead on to nothing. */
function withoutStop(word: string): string {
	return word.replace(/[,;:.]+$/u, '') || word;
}
