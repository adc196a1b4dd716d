import { linesOf } from '#lib/domain/board/wrap.ts';

import { element, xmlText } from '../board/xml.ts';

/** A picture as a phone shows it in a chat: upright, four to five. */
export const PICTURE = { width: 1080, height: 1350, margin: 64 } as const;

/** How wide what stands between the margins is. */
export const ACROSS = PICTURE.width - 2 * PICTURE.margin;

/** A part of the picture, and where the next one begins. */
export interface Part {
	svg: string;
	below: number;
}

/** How a text is set. */
export interface Set {
	x?: number;
	/** Its first line. */
	y: number;
	size: number;
	/** The room it has; it is cut with an ellipsis after `most` lines. */
	width?: number;
	most?: number;
	fill?: string;
	isBold?: boolean;
	anchor?: 'start' | 'middle' | 'end';
}

/** Words of people as text, line by line. Bold letters are a little wider than those the lines are measured in. */
export function words(text: string, set: Set): Part {
	const { x = PICTURE.margin, y, size, width = ACROSS, most = 1, fill = '#231f19' } = set;
	const em = width / size / (set.isBold ? 1.1 : 1);
	const lines = linesOf(text, em, most);
	const step = Math.round(size * 1.25);
	const svg = lines
		.map((line, at) =>
			element(
				'text',
				{
					...{ x, y: y + at * step, 'font-size': size, fill },
					'font-weight': set.isBold ? 700 : undefined,
					'text-anchor': set.anchor
				},
				xmlText(line)
			)
		)
		.join('');
	return { svg, below: y + lines.length * step };
}

/** A filled box. */
export function box(x: number, y: number, width: number, height: number, fill: string): string {
	return element('rect', { x, y, width, height, fill, rx: 6 });
}
