import type { FormBlock } from '../form.ts';
import { heading, type SheetWriter } from './sheetWriter.ts';

/** What stands out on a paper, said below it in sentences; nothing where nothing does (PAPER-20). */
export function notesBelow({ say }: SheetWriter, items: readonly string[]): FormBlock[] {
	if (items.length === 0) return [];
	return [
		heading(say('Catatan untuk diperiksa', 'To be checked')),
		{ kind: 'list', marks: 'bullets', items }
	];
}

/** Numbers of lines as they are read out: "1–3, 5". They are given in order. */
export function numbersOf(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last && last[1] === number - 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs
		.map(([from, to]) => (from === to ? `${from}` : `${from}${to - from > 1 ? '–' : ', '}${to}`))
		.join(', ');
}
