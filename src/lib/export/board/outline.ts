import type { Plan } from '#lib/domain/plan.ts';

import { plainText } from '../plainText.ts';
import {
	objectiveOutlineOf,
	problemOutlineOf,
	type OutlineLine,
	type OutlineOf
} from './outlineLines.ts';
import { planBoardOf } from './planBoard.ts';
import type { BoardFileWords, PartWord } from './words.ts';

/** As plain text, or with the marks that word processors and note books turn into headings and lists. */
export type OutlineForm = 'text' | 'markdown';

/** The trees that have an outline. */
export const OUTLINES = ['problems', 'objectives'] as const;
export type OutlineName = (typeof OUTLINES)[number];

interface Asked {
	board: OutlineName;
	tree?: string;
	at: string;
	form: OutlineForm;
}

/**
 * A tree as indented lines with the part of each card in words (POSTER-9): what hangs on a card stands under it, further
 * in. Loose and parked cards have a heading of their own, and links that the order cannot show are told at the end.
 */
export function treeOutline(plan: Plan, { form, ...asked }: Asked, words: BoardFileWords): string {
	const { head, tree } = planBoardOf(plan, asked, words);
	const write = form === 'text' ? plainly : asMarkdown;
	const top = [head.board, head.title, [head.place, head.day].filter(Boolean).join(', ')];
	if (!tree) return write.page(top, [{ heading: '', lines: [write.line(0, words.empty)] }]);
	const outline =
		asked.board === 'problems' ? problemOutlineOf(tree) : objectiveOutlineOf(plan, tree);
	return write.page(top, sectionsOf(outline, asked.board, words, write));
}

interface Section {
	heading: string;
	lines: string[];
}

interface Writer {
	line: (depth: number, text: string, part?: string) => string;
	page: (top: string[], sections: Section[]) => string;
}

const HEADINGS: readonly [PartWord, readonly PartWord[]][] = [
	['effect', ['effect']],
	['core', ['core']],
	['cause', ['cause', 'root']],
	['loose', ['loose']],
	['parked', ['parked', 'beside']]
];

function sectionsOf(
	{ lines, others }: OutlineOf,
	board: OutlineName,
	words: BoardFileWords,
	write: Writer
): Section[] {
	const parts = words[board === 'problems' ? 'problem' : 'objective'];
	const sections = HEADINGS.map(([part, members]) => ({
		heading: parts[part],
		lines: lines
			.filter((line) => members.includes(line.part))
			.map((line) =>
				write.line(Math.max(0, line.depth - 1), said(line, words), labelOf(line, parts, words))
			)
	}));
	const arrows = others.map(({ from, to, isCircle }) =>
		write.line(0, `${from} → ${to}${isCircle ? ` (${words.lines.feedback})` : ''}`)
	);
	return [...sections, { heading: words.otherLines, lines: arrows }].filter(
		(section) => section.lines.length > 0
	);
}

/** Under its heading a card needs no word for its part, but where it hangs on another it does. */
function labelOf(
	{ part, depth, isWork }: OutlineLine,
	parts: BoardFileWords['problem'],
	{ activity }: BoardFileWords
) {
	if (isWork) return activity;
	return depth > 0 ? parts[part] : undefined;
}

function said({ text, again, isNotYet, reason }: OutlineLine, words: BoardFileWords): string {
	const why = [again && words.seeAbove, reason].filter(Boolean).join('; ');
	return `${isNotYet ? `${words.lead} ` : ''}${text}${why && ` (${why})`}`;
}

/** One line whatever was written: an outline's lines are its order. */
const oneLine = (text: string) => plainText(text).replace(/\s+/gu, ' ').trim();

const plainly: Writer = {
	line: (depth, text, part) =>
		`${'    '.repeat(depth)}- ${part ? `${part}: ` : ''}${oneLine(text)}`,
	page: (top, sections) =>
		[
			...top.map(oneLine),
			...sections.flatMap(({ heading, lines }) => [
				'',
				...(heading ? [heading.toUpperCase()] : []),
				...lines
			])
		].join('\n') + '\n'
};

/** Every mark that could begin something: what people wrote stays their words. */
const unmarked = (text: string) => oneLine(text).replace(/[!-/:-@[-`{-~]/g, '\\$&');

const asMarkdown: Writer = {
	line: (depth, text, part) =>
		`${'    '.repeat(depth)}- ${part ? `**${part}:** ` : ''}${unmarked(text)}`,
	page: ([board = '', title = '', place = ''], sections) =>
		[
			`# ${unmarked(board)}`,
			'',
			`${unmarked(title)}  `,
			unmarked(place),
			...sections.flatMap(({ heading, lines }) => [
				'',
				...(heading ? [`## ${heading}`, ''] : []),
				...lines
			])
		].join('\n') + '\n'
};
