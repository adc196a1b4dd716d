import { BorderStyle, Footer, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';

import { exportWords } from '../../words/exportWords.ts';
import type { FormPaper } from '../form.ts';
import { paragraph } from './docxText.ts';
import { MILLIMETRES, sizesOf, TWIP } from './papers.ts';
import { footerOf } from './shown.ts';

const RULE = { style: BorderStyle.DOUBLE, size: 6, space: 4, color: '5B6B60' } as const;

/** The village's lines: in the middle over a rule on a letter, at the left of a table. */
export function letterhead({ letterhead: lines, direction }: FormPaper): Paragraph[] {
	const align = direction === 'portrait' ? 'middle' : 'left';
	return lines.map((line, at) => {
		const isLast = at === lines.length - 1 && direction === 'portrait';
		const more = isLast ? { border: { bottom: RULE } } : {};
		return paragraph(line, { bold: true, align, keepNext: true }, more);
	});
}

/** The title, and what stands under it. */
export function titleLines({ title, subtitle }: FormPaper): Paragraph[] {
	const lines = [
		paragraph(title, { bold: true, size: 26, align: 'middle', before: 200, after: 40 })
	];
	if (subtitle) lines.push(paragraph(subtitle, { align: 'middle', size: 22 }));
	return [...lines, paragraph('', { size: 12 })];
}

/** The edition of the form at the left of every page's foot, and the page at its right (FORM-6). */
export function docxFooter(paper: FormPaper): Footer {
	const right = Math.round((sizesOf(paper).width - 2 * MILLIMETRES.margin) * TWIP);
	const [before = '', between = ''] = exportWords(paper.language).page('\n', '\n').split('\n');
	return new Footer({
		children: [
			new Paragraph({
				tabStops: [{ type: TabStopType.RIGHT, position: right }],
				children: [
					new TextRun({
						size: 16,
						children: [
							footerOf(paper),
							new Tab(),
							before,
							PageNumber.CURRENT,
							between,
							PageNumber.TOTAL_PAGES
						]
					})
				]
			})
		]
	});
}
