/** Letters by their width, in hundredths of an em: the hall's font at weight 400, rounded up. */
const WIDTHS: readonly [number, string][] = [
	[24, "'.,:;`j|"],
	[29, 'il !'],
	[33, '"()[]{}ft'],
	[39, 'r-_/\\I1'],
	[48, 'cksvxyz*?'],
	[54, 'aeu7JL'],
	[58, 'bdghnopqEFTYZ2359<>^~'],
	[62, '468ABKPRSVX$+='],
	[69, 'CDGHNOUw0#'],
	[75, 'Q&'],
	[86, 'mMW@'],
	[93, '%']
];
const NARROW = new Map(WIDTHS.flatMap(([width, letters]) => [...letters].map((c) => [c, width])));
const OTHER = 70; // accents and other alphabets
const FULL = 115; // emoji, Chinese, Japanese

/** How much wider strong letters are. */
export const STRONG = 1.09;

/** A text as it fits: cut between words where it is too long, and how many lines it takes. */
export interface Fitted {
	text: string;
	lines: number;
}

/** How wide a text is on one line, in em of ordinary weight. Rather too wide than too narrow. */
export function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) width += NARROW.get(letter) ?? (isFull(letter) ? FULL : OTHER);
	return width / 100;
}

/** How many lines of this width a text takes. A word that is wider than a line is broken. */
export function linesFor(text: string, width: number): number {
	let [lines, used] = [1, 0];
	for (const word of wordsOf(text)) {
		const wide = widthOf(word);
		if (used > 0 && used + SPACE + wide > width) [lines, used] = [lines + 1, 0];
		const more = Math.max(0, Math.ceil(wide / width) - 1);
		used = more > 0 ? wide - more * width : used + (used > 0 ? SPACE : 0) + wide;
		lines += more;
	}
	return lines;
}

/**
 * A text line by line, `most` at the most; an ellipsis says that it goes on. It never reads further than it writes, so
 * that a text of any length costs the same. Never empty. `wide` measures in the letters it is drawn in.
 */
export function linesOf(text: string, width: number, most: number, wide = widthOf): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of eachWord(text)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (wide(longer) <= width) {
			line = longer;
			continue;
		}
		if (line !== '') lines.push(line);
		const parts = broken(word, width, most + 1 - lines.length, wide);
		lines.push(...parts.slice(0, -1));
		line = parts.at(-1) ?? '';
		if (lines.length >= most) return ended(lines.slice(0, most), width, wide);
	}
	return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The last line with an ellipsis, and without as many letters as that takes. */
function ended(lines: string[], width: number, wide: typeof widthOf): string[] {
	const letters = lettersOf(lines.pop() ?? '');
	while (letters.length > 1 && wide(`${letters.join('')}…`) > width) letters.pop();
	return [...lines, `${letters.join('').trimEnd()}…`];
}

/** A word in pieces that fit, `most` at the most; the last one may have room left. */
function broken(word: string, width: number, most: number, wide: typeof widthOf): string[] {
	if (wide(word) <= width) return [word];
	const parts: string[] = [];
	let part = '';
	for (const letter of lettersOf(word)) {
		if (part !== '' && wide(part + letter) > width) {
			parts.push(part);
			part = '';
			if (parts.length >= most) return parts;
		}
		part += letter;
	}
	return [...parts, part];
}

/** Letters as people count them: an accent stays with its letter, and what is joined is not parted. */
function lettersOf(word: string): string[] {
	const letters: string[] = [];
	for (const letter of word) {
		const last = letters.length - 1;
		const joins = STAYS.test(letter) || letters[last]?.endsWith(JOINER);
		if (joins && last >= 0) letters[last] += letter;
		else letters.push(letter);
	}
	return letters;
}

const JOINER = '\u200d';
/** Accents, joiners, and what chooses how the letter before it looks. */
const STAYS = /^[\p{M}\p{Emoji_Modifier}\u200d]$/u;

/** Word after word, each as long as anybody could draw: a text of a megabyte is read as far as it is needed. */
function* eachWord(text: string): Iterable<string> {
	for (const [word] of text.matchAll(/\S{1,2000}/gu)) yield word;
}

/**
 * Cuts a text to so many lines, between two words, and says with an ellipsis that it goes on. `around` adds what
 * else stands on the card.
 */
export function fitted(
	text: string,
	width: number,
	most: number,
	around: (words: string) => string = (words) => words
): Fitted {
	const lines = linesFor(around(text), width);
	if (lines <= most) return { text, lines };
	const isIn = (start: string) => linesFor(around(`${start}…`), width) <= most;
	const words = wordsOf(text);
	words.pop();
	while (words.length > 1 && !isIn(words.join(' '))) words.pop();
	const letters = [...(words.join(' ') || text)];
	while (letters.length > 1 && !isIn(letters.join(''))) letters.pop(); // one word, longer than the card
	return { text: `${letters.join('')}…`, lines: most };
}

const SPACE = 0.29;

function wordsOf(text: string): string[] {
	return text.split(/\s+/u).filter((word) => word !== '');
}

function isFull(letter: string): boolean {
	return (letter.codePointAt(0) ?? 0) >= 0x1100;
}
