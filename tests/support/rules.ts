import { readFileSync } from 'node:fs';

import { filesUnder } from './files.ts';

/** A promise of docs/rules: its number, its sentence, and the file it stands in. */
export interface Rule {
	number: string;
	sentence: string;
	file: string;
}

const RULE = /^([A-Z]+-\d+) {2}(\S.*)$/gm;
const TITLE = /(?<=['"`])(?:\[[A-Z]+-\d+\] ?)+/g;
const NUMBER = /[A-Z]+-\d+/g;

/** Every promise written down, in the order of the files. */
export function rulesWritten(folder = 'docs/rules'): Rule[] {
	return filesUnder([folder], /\.md$/).flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(RULE)].map(([, number = '', sentence = '']) => ({
			number,
			sentence,
			file
		}))
	);
}

/** Every rule number at the head of a test's title, with the files that cite it. Contract suites are read too. */
export function rulesCited(folders = ['src', 'server', 'tests']): Map<string, Set<string>> {
	const cited = new Map<string, Set<string>>();
	for (const file of filesUnder(folders, /\.ts$/)) {
		const titles = readFileSync(file, 'utf8').match(TITLE) ?? [];
		for (const number of titles.flatMap((title) => title.match(NUMBER) ?? [])) {
			cited.set(number, (cited.get(number) ?? new Set()).add(file));
		}
	}
	return cited;
}
