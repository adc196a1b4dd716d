import Papa from 'papaparse';

/** A table as it stands in a file: cells of text, and on which line each row begins. */
export interface RawTable {
	delimiter: string;
	rows: { line: number; cells: string[] }[];
}

/** The words of a file: UTF-8 or UTF-16 with a mark, else UTF-8, else what old spreadsheets write (Windows-1252). */
export function csvText(bytes: Uint8Array): string {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return Array.from(bytes, (byte) => WINDOWS[byte - 0x80] ?? String.fromCharCode(byte)).join('');
	}
}

/** What Windows-1252 has from 0x80 on where Latin-1 has nothing. Some Nodes decode the two alike, and lose quotes. */
const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** The rows of a text, whatever stands between its cells. Empty rows are left out. */
export function rawTable(text: string): RawTable {
	const whole = text.replace(/^\uFEFF/, '');
	const delimiter = delimiterOf(whole);
	const { data } = Papa.parse<string[]>(whole, { delimiter });
	const rows = data.map((cells, at) => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }));
	return { delimiter, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

const DELIMITERS = [';', '\t', ','] as const;

/** The mark that cuts the first lines into most cells, quoted ones left whole; of equal ones the one numbers never use. */
function delimiterOf(text: string): string {
	const lines = text
		.replace(/"(?:[^"]|"")*"/g, '')
		.split(/\r?\n/)
		.slice(0, 20);
	const counts = DELIMITERS.map((mark) =>
		lines.reduce((sum, line) => sum + Math.min(line.split(mark).length - 1, 40), 0)
	);
	return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}
