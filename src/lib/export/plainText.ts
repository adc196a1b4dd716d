import { withoutUnreadable } from '#lib/domain/shared/words.ts';

/** The most letters a spreadsheet keeps in one cell. */
export const LONGEST_CELL = 32_767;

const CUT = ' …';

/**
 * Makes plain text of whatever a plan holds, for any file: no letters that XML 1.0 forbids, one kind of line end,
 * and a mark where it was too long. Text stays text: nothing here is ever read as a formula, a link or markup.
 */
export function plainText(value: unknown, longest = LONGEST_CELL): string {
	const text = withoutUnreadable(written(value).replace(/\r\n?/g, '\n'));
	if (text.length <= longest) return text;
	return withoutUnreadable(text.slice(0, longest - CUT.length)) + CUT; // a pair cut in half goes whole
}

/** Text and numbers as they are written; anything else a peer put there instead of a text is left out. */
function written(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? String(value)
		: '';
}
