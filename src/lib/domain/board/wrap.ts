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
