import { LETTERS, WIDEST, type Measure } from '#lib/export/summary/drawing.ts';

/** Measured at this size, so that a rounded width is still exact. */
const SIZE = 100;

/** How wide the letters of a picture are in this browser, whichever of its fonts it draws them in. */
export function letterMeasure(): Measure {
	const pen = document.createElement('canvas').getContext('2d');
	if (!pen) return WIDEST;
	return (text, isBold) => {
		pen.font = `${isBold ? 700 : 400} ${SIZE}px ${LETTERS}`;
		return pen.measureText(text).width / SIZE;
	};
}
