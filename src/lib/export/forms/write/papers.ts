import type { FormPaper } from '../form.ts';

/** Twentieths of a point in a millimetre. */
export const TWIP = 1440 / 25.4;

/** Sides of the papers, shorter first, and what is left white around them. F4 is what the office calls Folio. */
export const MILLIMETRES = { F4: [215, 330], A4: [210, 297], margin: 15 } as const;

/** How wide and tall a paper lies, in millimetres. */
export function sizesOf({ paper, direction }: FormPaper): { width: number; height: number } {
	const [short, long] = MILLIMETRES[paper];
	return direction === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}
