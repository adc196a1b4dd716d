import { widthOf } from '../board/wrap.ts';

/** From one line of letters to the next, in heights of a letter. */
export const LINE = 1.3;

/** The smallest letters a label shrinks to before it is cut. */
const SMALLEST = 12;

/** Words set into lines. */
export interface Typeset {
	/** The height of the letters, in drawing units. */
	size: number;
	lines: string[];
}

/** Breaks words into lines of a width in drawing units: at line ends, between words, and inside a word wider than a line. */
export function linesOf(text: string, width: number, size: number): string[] {
	const most = Math.max(1, width / size);
	return text.split('\n').flatMap((paragraph) => brokenAt(paragraph, most));
}

/** Words in a space: as large as asked if they fit, smaller if they do not, and cut with an ellipsis where nothing helps. */
export function setInto(text: string, width: number, height: number, largest: number): Typeset {
	let size = largest;
	let lines = linesOf(text, width, size);
	while (lines.length * size * LINE > height && size > SMALLEST) {
		size = Math.max(SMALLEST, size * 0.9);
		lines = linesOf(text, width, size);
	}
	const room = Math.max(1, Math.floor(height / (size * LINE)));
	if (lines.length <= room) return { size, lines };
	const kept = lines.slice(0, room);
	return { size, lines: [...kept.slice(0, -1), `${kept.at(-1) ?? ''}…`] };
}

function brokenAt(paragraph: string, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of paragraph.split(/\s+/u).flatMap((each) => pieces(each, most))) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && widthOf(longer) > most) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

/** A word in pieces no wider than a line. */
function pieces(word: string, most: number): string[] {
	if (widthOf(word) <= most) return [word];
	const found: string[] = [];
	let piece = '';
	for (const letter of word) {
		if (piece !== '' && widthOf(piece + letter) > most) {
			found.push(piece);
			piece = '';
		}
		piece += letter;
	}
	return [...found, piece];
}
