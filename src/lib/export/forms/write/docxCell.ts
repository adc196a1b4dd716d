import { BorderStyle, TableCell, VerticalAlign, WidthType, type Paragraph } from 'docx';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** What is left free between the frame of a cell and its words, said once for a table, in twentieths of a point. */
export const CELL_ROOM = { top: 30, bottom: 30, left: 60, right: 60 } as const;

/** A table nobody sees, to put things side by side. */
export const NO_BORDERS = {
	top: NONE,
	bottom: NONE,
	left: NONE,
	right: NONE,
	insideHorizontal: NONE,
	insideVertical: NONE
} as const;

/** What a cell is beside its words. */
export interface CellLook {
	across?: number;
	down?: number;
	/** Its colour in hexadecimal, light enough for a copy in black and white. */
	fill?: string;
	middle?: boolean;
}

/** A cell this many twentieths of a point wide. */
export function docxCell(
	children: readonly Paragraph[],
	width: number,
	{ across = 1, down = 1, fill, middle = false }: CellLook = {}
): TableCell {
	return new TableCell({
		children: [...children],
		width: { size: width, type: WidthType.DXA },
		...spansOf(across, down),
		...(middle && { verticalAlign: VerticalAlign.CENTER }),
		...(fill !== undefined && { shading: { fill } })
	});
}

/** What is one is not written. */
function spansOf(columnSpan: number, rowSpan: number) {
	return { ...(columnSpan > 1 && { columnSpan }), ...(rowSpan > 1 && { rowSpan }) };
}
