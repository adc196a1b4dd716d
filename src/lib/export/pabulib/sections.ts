import Papa from 'papaparse';

import { MalformedFile } from '../malformedFile.ts';

/** A line with its cells. `line` counts from 1, as an editor does. */
export interface Row {
	cells: string[];
	line: number;
}

/** A part of the file under its heading: a row of column names, and rows. */
export class Section {
	rows: Row[] = [];
	constructor(
		readonly name: string,
		readonly head: string[],
		readonly line: number
	) {}

	/** Where a column stands, or -1. */
	column(name: string): number {
		return this.head.indexOf(name);
	}

	/** A column that must be there. */
	needs(name: string): number {
		const at = this.column(name);
		if (at < 0) throw new MalformedFile(this.line, `${this.name} has no column ${name}.`);
		return at;
	}
}

const SECTIONS = ['META', 'PROJECTS', 'VOTES'];

/** Parts a file into its three sections. Throws `MalformedFile` where one is missing, twice, or begins too late. */
export function sectionsOf(text: string): { meta: Section; projects: Section; votes: Section } {
	const found = new Map<string, Section>();
	let name: string | undefined;
	let current: Section | undefined;
	for (const row of rowsIn(text)) {
		const heading = headingIn(row);
		if (heading) {
			if (found.has(heading)) throw new MalformedFile(row.line, `${heading} is there twice.`);
			[name, current] = [heading, undefined];
		} else if (current) current.rows.push(row);
		else if (name) found.set(name, (current = sectionUnder(name, row)));
		else throw new MalformedFile(row.line, 'the file does not begin with META.');
	}
	return allThree(found, text);
}

function allThree(found: ReadonlyMap<string, Section>, text: string) {
	const [meta, projects, votes] = SECTIONS.map((each) => found.get(each));
	if (meta && projects && votes) return { meta, projects, votes };
	const missing = SECTIONS.filter((each) => !found.has(each));
	throw new MalformedFile(text.split('\n').length, `${missing.join(' and ')} is missing.`);
}

function headingIn({ cells }: Row): string | undefined {
	return cells.length === 1 ? SECTIONS.find((name) => name === cells[0]) : undefined;
}

function sectionUnder(name: string, { cells, line }: Row): Section {
	return new Section(
		name,
		cells.map((cell) => cell.toLowerCase()),
		line
	);
}

/** Lines are counted by the text itself, so that a refusal names the line an editor shows. */
function rowsIn(text: string): Row[] {
	const rows: Row[] = [];
	for (const [i, written] of text
		.replace(/^\uFEFF/, '')
		.split(/\r?\n/)
		.entries()) {
		if (written.trim() === '') continue;
		const { data, errors } = Papa.parse<string[]>(written, { delimiter: ';' });
		const [error] = errors;
		if (error) throw new MalformedFile(i + 1, `${error.message}.`);
		rows.push({ cells: (data[0] ?? []).map((cell) => cell.trim()), line: i + 1 });
	}
	return rows;
}
