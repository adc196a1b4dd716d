import { isNothingNew, type BroughtAt, type BroughtBy } from '#lib/domain/history/brought.ts';
import type { Brought } from '#lib/domain/history/brought.ts';
import type { BroughtChange } from '#lib/domain/history/broughtChanges.ts';

/** What one copy brings to those before it: the plan's part, and numbers of what is beside it. */
export interface BroughtCopy {
	file: string;
	madeAt: string;
	brought: Brought;
	ballots: number;
	media: number;
}

/** The same report as the app's, in lines: by author, then step by step. */
export function broughtText({ file, madeAt, brought, ballots, media }: BroughtCopy): string {
	const isNothing = isNothingNew(brought) && ballots + media === 0;
	const lines = [
		`${file} (made ${madeAt.slice(0, 10)}) brings ${isNothing ? 'nothing new.' : ''}`.trim(),
		...brought.people.map((by) => `  by ${whoIn(by)}: ${countsIn(by)}`),
		...brought.steps.flatMap(stepLines),
		...(media > 0 ? [`  photos and recordings: ${media}`] : []),
		...(ballots > 0 ? [`  ballots: ${ballots}`] : []),
		...(brought.closes ? [`  the year was closed there: ${brought.closedAt}`] : [])
	];
	return lines.join('\n');
}

function whoIn({ person, picture }: BroughtBy): string {
	if (picture) return `${picture.colour} ${picture.picture}`;
	return person === undefined ? 'nobody in particular' : `person ${person}`;
}

function countsIn({ made, changed }: { made: number; changed: number }): string {
	return [made > 0 && `${made} new`, changed > 0 && `${changed} changed`]
		.filter(Boolean)
		.join(', ');
}

function stepLines(at: BroughtAt): string[] {
	const untold = at.made - at.said.length - at.quiet;
	const more = [
		countsIn(at),
		at.quiet > 0 && `${at.quiet} closed`,
		at.joined > 0 && `${at.joined} ${at.step === 'votes' ? 'signed papers' : 'links or supports'}`
	];
	return [
		`  ${at.step}: ${more.filter(Boolean).join(', ')}`,
		...at.said.map((words) => `    + ${oneLine(words)}`),
		...(untold > 0 ? [`    + … and ${untold} more`] : []),
		...at.changes.map((change) => `    ${changeLine(change)}`)
	];
}

function changeLine({ root, name = root, field, here, file, then, both }: BroughtChange): string {
	const what = `${oneLine(name)}, ${field}:`;
	if (!both) return `~ ${what} ${said(here)} → ${said(then)}`;
	return `! ${what} here ${said(here)}, in the file ${said(file)}, will say ${said(then)}`;
}

function said(value: string | number | undefined): string {
	return value === undefined ? '–' : JSON.stringify(value);
}

function oneLine(words: string): string {
	return words.replace(/\s+/g, ' ');
}
