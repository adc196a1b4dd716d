import { AlignmentType, Paragraph, TextRun, type IParagraphOptions } from 'docx';

import { plainText } from '../../plainText.ts';

/** How a paragraph looks: size in half points, and what stays together with what follows. */
export interface Style {
	bold?: boolean;
	italics?: boolean;
	size?: number;
	align?: 'left' | 'middle' | 'right';
	keepNext?: boolean;
	/** Room before and after, in twentieths of a point. */
	before?: number;
	after?: number;
	/** Every line but the first steps in by so much. */
	hanging?: number;
}

const PLAIN = {
	size: 20,
	align: 'left',
	keepNext: false,
	before: 0,
	after: 0,
	hanging: 0
} as const;

const ALIGNED = {
	left: AlignmentType.LEFT,
	middle: AlignmentType.CENTER,
	right: AlignmentType.RIGHT
} as const;

/** A paragraph of plain text; a line end in it begins a new line, and nothing else in it means anything (FORM-8). */
export function paragraph(
	text: string,
	style: Style = {},
	more: IParagraphOptions = {}
): Paragraph {
	const { align, keepNext, before, after, hanging } = { ...PLAIN, ...style };
	return new Paragraph({
		...more,
		alignment: ALIGNED[align],
		keepNext,
		spacing: { before, after },
		indent: { left: hanging, hanging },
		children: plainText(text)
			.split('\n')
			.map((line, at) => runOf(line, style, at > 0))
	});
}

function runOf(
	text: string,
	{ bold = false, italics = false, size = PLAIN.size }: Style,
	isNext: boolean
): TextRun {
	return new TextRun({
		text,
		bold,
		italics,
		size,
		...(isNext && { break: 1 })
	});
}
