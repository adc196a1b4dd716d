import type { Row } from './draft.ts';
import type { Look } from './looks.ts';
import { BOLD, linesIn } from './textWidth.ts';

const LINE = 12.75;
const AIR = 4;
const TALLEST = 409;
const SIZES: Partial<Record<Look, number>> = { title: 1.4, subtitle: 1.1, number: 0.8 };
const STRONG = new Set<Look>(['title', 'head', 'group', 'label', 'sumText', 'heading']);

/** The height of a row in points, so that no word is cut: some programs never grow a row by themselves. */
export function heightOf({ cells, height, least = 0 }: Row, widths: readonly number[]): number {
	if (height !== undefined) return height;
	let column = 0;
	let most = Math.max(LINE + AIR, least);
	for (const { look, value, across, down, indent = 0 } of cells) {
		const width = widths.slice(column, column + across).reduce((sum, one) => sum + one, 0);
		column += across;
		if (typeof value !== 'string' || down > 1) continue;
		most = Math.max(most, tall(value, look, width - 0.7 - indent * 1.5));
	}
	return Math.min(Math.round(most * 4) / 4, TALLEST);
}

function tall(text: string, look: Look, width: number): number {
	const size = SIZES[look] ?? 1;
	return linesIn(text, width / (size * (STRONG.has(look) ? BOLD : 1))) * LINE * size + AIR;
}
