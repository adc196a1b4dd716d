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

/** The size of a letter where nothing else is said, in half points. */
export const USUAL_SIZE = 20;

const ALIGNED = { middle: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

/**
 * A paragraph of plain text; a line end in it begins a new line, and nothing else in it means anything (FORM-8). What
 * is as usual is not written: a table has thousands of these.
 */
export function paragraph(
	text: string,
	style: Style = {},
	more: IParagraphOptions = {}
): Paragraph {
	const { align = 'left', keepNext } = style;
	return new Paragraph({
		...more,
		...roomOf(style),
		...(align !== 'left' && { alignment: ALIGNED[align] }),
		...(keepNext && { keepNext }),
		children: runsOf(text, style)
	});
}

function roomOf({ before = 0, after = 0, hanging }: Style): IParagraphOptions {
	return {
		...((before > 0 || after > 0) && { spacing: { before, after } }),
		...(hanging !== undefined && { indent: { left: hanging, hanging } })
	};
}

/** A plain text as runs of letters, one for each of its lines. */
export function runsOf(text: string, style: Style = {}): TextRun[] {
	return plainText(text)
		.split('\n')
		.map((line, at) => runOf(line, style, at > 0));
}

function runOf(text: string, { bold, italics, size }: Style, isNext: boolean): TextRun {
	return new TextRun({
		text,
		...(bold && { bold }),
		...(italics && { italics }),
		...(size !== undefined && size !== USUAL_SIZE && { size }),
		...(isNext && { break: 1 })
	});
}
