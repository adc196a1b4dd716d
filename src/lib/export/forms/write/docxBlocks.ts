import { LeaderType, PageBreak, Paragraph, Tab, TabStopType, TextRun, type Table } from 'docx';

import type { FormBlock, FormPaper } from '../form.ts';
import { docxTable } from './docxTable.ts';
import { paragraph, runsOf } from './docxText.ts';
import { MILLIMETRES, sizesOf, TWIP } from './papers.ts';
import { listMark } from './shown.ts';

/** The room of a colon, in twentieths of a point. */
const COLON = 140;

/** How many of the last lines of a list stay with the signatures. */
const KEPT = 3;

/** What one part of a paper becomes in a document; the last before the signatures stays with them. */
export function docxBlocks(
	block: FormBlock,
	paper: FormPaper,
	keepEnd: boolean
): (Paragraph | Table)[] {
	const across = Math.round((sizesOf(paper).width - 2 * MILLIMETRES.margin) * TWIP);
	const isKept = (at: number, all: number) => keepEnd && at >= all - KEPT;
	const writers: {
		[Kind in FormBlock['kind']]: (of: FormBlock & { kind: Kind }) => (Paragraph | Table)[];
	} = {
		heading: ({ text }) => [
			paragraph(text, { bold: true, size: 22, before: 160, after: 60, keepNext: true })
		],
		text: ({ text, align = 'left' }) => [paragraph(text, { align, after: 80, keepNext: keepEnd })],
		list: ({ items, marks }) =>
			items.map((item, at) =>
				paragraph(`${listMark(marks, at)}  ${item}`, {
					hanging: 360,
					after: at === items.length - 1 ? 120 : 40,
					keepNext: isKept(at, items.length)
				})
			),
		pairs: ({ pairs }) => [
			...pairs.map((pair, at) => pairLine(pair, across, isKept(at, pairs.length))),
			paragraph('', { size: 8, keepNext: keepEnd })
		],
		table: ({ table }) => [
			docxTable(table, paper, { across, keepEnd }),
			paragraph('', { size: 12, keepNext: keepEnd })
		],
		lines: ({ count }) => Array.from({ length: count }, () => writingLine(across)),
		break: () => [new Paragraph({ children: [new PageBreak()] })]
	};
	return (writers[block.kind] as (of: FormBlock) => (Paragraph | Table)[])(block);
}

/** An empty line with dots, to write on by hand. */
function writingLine(across: number): Paragraph {
	return new Paragraph({
		spacing: { before: 140 },
		tabStops: [{ type: TabStopType.RIGHT, position: across, leader: LeaderType.DOT }],
		children: [new TextRun({ children: [new Tab()] })]
	});
}

/** "Name : value"; what is longer than a line goes on under the value. */
function pairLine(
	{ name, value }: { name: string; value: string },
	across: number,
	keepNext: boolean
): Paragraph {
	const left = Math.round(Math.min(across * 0.3, 60 * TWIP));
	return new Paragraph({
		keepNext,
		spacing: { after: 50 },
		indent: { left: left + COLON, hanging: left + COLON },
		tabStops: [left, left + COLON].map((position) => ({ type: TabStopType.LEFT, position })),
		children: [
			...runsOf(name),
			new TextRun({ children: [new Tab(), ':', new Tab()] }),
			...runsOf(value)
		]
	});
}
