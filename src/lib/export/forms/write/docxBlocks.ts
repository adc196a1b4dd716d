import {
	LeaderType,
	PageBreak,
	Paragraph,
	Tab,
	Table,
	TableLayoutType,
	TableRow,
	TabStopType,
	TextRun,
	WidthType
} from 'docx';

import type { FormBlock, FormPaper } from '../form.ts';
import { docxCell, NO_BORDERS } from './docxCell.ts';
import { docxTable } from './docxTable.ts';
import { paragraph } from './docxText.ts';
import { MILLIMETRES, sizesOf, TWIP } from './papers.ts';
import { listMark } from './shown.ts';

/** What one part of a paper becomes in a document. */
export function docxBlocks(block: FormBlock, paper: FormPaper): (Paragraph | Table)[] {
	const across = Math.round((sizesOf(paper).width - 2 * MILLIMETRES.margin) * TWIP);
	const writers: {
		[Kind in FormBlock['kind']]: (of: FormBlock & { kind: Kind }) => (Paragraph | Table)[];
	} = {
		heading: ({ text }) => [
			paragraph(text, { bold: true, size: 22, before: 160, after: 60, keepNext: true })
		],
		text: ({ text, align = 'left' }) => [paragraph(text, { align, after: 80 })],
		list: ({ items, marks }) =>
			items.map((item, at) =>
				paragraph(`${listMark(marks, at)}  ${item}`, { hanging: 360, after: 40 })
			),
		pairs: ({ pairs }) => [pairsTable(pairs, across), paragraph('', { size: 8 })],
		table: ({ table }) => [docxTable(table, paper, across), paragraph('', { size: 12 })],
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

function pairsTable(pairs: readonly { name: string; value: string }[], across: number): Table {
	const left = Math.round(Math.min(across * 0.3, 60 * TWIP));
	const widths = [left, across - left];
	return new Table({
		width: { size: across, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		borders: NO_BORDERS,
		rows: pairs.map(
			({ name, value }) =>
				new TableRow({
					cantSplit: true,
					children: [name, `: ${value}`].map((text, at) =>
						docxCell([paragraph(text)], widths[at] ?? 0)
					)
				})
		)
	});
}
