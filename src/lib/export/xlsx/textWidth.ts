// How wide letters of Arial are, measured in digits, as columns of a spreadsheet are.
const NARROW = /[ijl.,:;!'|()[\]/ -]/;
const SLIM = /[frtI"]/;
const WIDE = /[mwMWOQG@%]/;
const CAPITAL = /\p{Lu}/u;
const PLAIN = /[\p{Ll}\p{Nd}\p{M}]/u;

/** How much wider bold letters are. */
export const BOLD = 1.08;

/** How wide a text is, in digits. Signs and scripts not known here count as wide, so that nothing is cut. */
export function widthOf(text: string): number {
	let width = 0;
	for (const letter of text) width += letterWidth(letter);
	return width;
}

/** Where a line may end besides a space: after a hyphen, a dash, or a stroke between letters. */
const ENDS = /[ \-–—](?!$)|\p{L}\/(?=\p{L})/gu;

function piecesOf(line: string): string[] {
	return line.replace(ENDS, '$&\n').split('\n');
}

/** How many lines a text fills when a line is this many digits wide. Words stay whole if they can. */
export function linesIn(text: string, room: number): number {
	const width = Math.max(1, room);
	return text.split('\n').reduce((sum, line) => sum + wrapped(line, width), 0);
}

/** How wide the widest part of a text is that no line may end in, in digits. */
export function widestPiece(text: string): number {
	const pieces = text.split('\n').flatMap((line) => piecesOf(line));
	return Math.max(0, ...pieces.map((piece) => widthOf(piece.trimEnd())));
}

function letterWidth(letter: string): number {
	if (NARROW.test(letter)) return 0.52;
	if (SLIM.test(letter)) return 0.62;
	if (WIDE.test(letter)) return 1.48;
	if (CAPITAL.test(letter)) return 1.25;
	return PLAIN.test(letter) ? 0.98 : 1.9;
}

function wrapped(line: string, room: number): number {
	let lines = 1;
	let used = 0;
	for (const piece of piecesOf(line)) {
		const width = widthOf(piece.trimEnd());
		if (used + width <= room) {
			used += widthOf(piece);
			continue;
		}
		if (used > 0) lines++;
		lines += Math.max(0, Math.ceil(width / room) - 1);
		used = (width % room || width) + widthOf(piece) - width;
	}
	return lines;
}
