/** The largest block that is taken at once, in lines: more than any budget of a village has. */
export const MOST_PASTED = 2000;

/**
 * The cells of pasted text, row by row; empty rows are left out. Each row is cut by what it is cut with itself, for
 * a budget is often put together from a sheet, a message and a letter: tabs, semicolons, upright strokes, commas that
 * are no part of a number, or wide gaps. A cell in quotes may hold any of them, and line ends.
 */
export function pastedRows(text: string): string[][] {
	return linesIn(text)
		.map((line) => cellsIn(line).map((cell) => unquoted(cell)))
		.filter((cells) => cells.some((cell) => cell !== ''))
		.slice(0, MOST_PASTED);
}

/** A quote opens a cell only where a cell begins: `pipa 3"` is three inches. */
function linesIn(text: string): string[] {
	const lines: string[] = [];
	let line = '';
	for (const part of text.replace(/\r\n?/g, '\n').split('\n')) {
		line = line === '' ? part : `${line}\n${part}`;
		if (isOpen(line)) continue;
		lines.push(line);
		line = '';
	}
	// A quote nobody closed: the lines stand for themselves.
	return line === '' ? lines : [...lines, ...line.split('\n')];
}

const QUOTED = /(^|[\t;|,])"(?:[^"]|"")*"(?=$|[\t;|,])/g;

function isOpen(line: string): boolean {
	return /(^|[\t;|])"/.test(line.replace(QUOTED, '$1'));
}

const CUTS: readonly RegExp[] = [/\t/, /;/, /\s*\|\s*/];
/** What follows a comma inside `1,500,000`. */
const THOUSANDS = /^\d{3}(?:,\d{3})*(?:\.\d+)?(?:$|\D)/;
const GAP = /\s{2,}/;

function cellsIn(line: string): string[] {
	const kept: string[] = [];
	const bare = line.replace(QUOTED, (quoted: string, before: string) => {
		kept.push(quoted.slice(before.length));
		return `${before}\u0000${kept.length - 1}\u0000`;
	});
	const cells = cut(bare);
	return cells.map((cell) => cell.replace(/\u0000(\d+)\u0000/g, (_, at) => kept[Number(at)] ?? ''));
}

function cut(line: string): string[] {
	const sign = CUTS.find((each) => each.test(line));
	if (sign) return (sign === CUTS[2] ? line.replace(/^\s*\||\|\s*$/g, '') : line).split(sign);
	const listed = atCommas(line);
	// Two commas that cut, or none: one is a part of the sentence.
	return listed.length > 2 ? listed : line.split(GAP);
}

/** The parts of a line between commas that stand in no number. */
function atCommas(line: string): string[] {
	const parts: string[] = [];
	let from = 0;
	for (const { index } of line.matchAll(/,/g)) {
		if (/\d/.test(line.charAt(index - 1)) && THOUSANDS.test(line.slice(index + 1))) continue;
		parts.push(line.slice(from, index));
		from = index + 1;
	}
	return [...parts, line.slice(from)];
}

function unquoted(cell: string): string {
	const text = cell.trim();
	const inside = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
	return (inside === undefined ? text : inside.replaceAll('""', '"')).trim();
}
