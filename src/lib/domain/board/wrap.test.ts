import { expect, test } from 'vitest';

import { CARD, cardLines, cardSize } from './cardSize.ts';
import { linesOf, widthOf } from './wrap.ts';

const INNER = (CARD.width - 2 * CARD.pad) / CARD.letter;
const HOSTILE = [
	'x'.repeat(500),
	'👩‍👩‍👧‍👦'.repeat(120),
	'مياه الشرب لا تصل إلى القرية '.repeat(30),
	'e\u0301'.repeat(400),
	'a '.repeat(50_000),
	'',
	'   \n\n  '
];

test.each(HOSTILE)('[BOARD-1] any text stands on its card, letter by letter, %#', (text) => {
	const lines = cardLines({ text });
	expect(lines.length).toBeGreaterThan(0);
	expect(lines.length).toBeLessThanOrEqual(CARD.lines);
	for (const line of lines) {
		expect(widthOf(line)).toBeLessThanOrEqual(INNER);
		expect(line).not.toMatch(/^\p{M}|^\u200d|\u200d…?$/u);
	}
	const { width, height } = cardSize(text, 'problem');
	expect(width).toBe(CARD.width);
	expect(height).toBe(2 * CARD.pad + CARD.label + lines.length * CARD.line);
});

test('[BOARD-1] words stay whole, and an ellipsis says where a text goes on', () => {
	expect(linesOf('satu dua tiga empat', 6, 3)).toEqual(['satu dua tiga', 'empat']);
	expect(linesOf('satu dua tiga empat', 4, 2)).toEqual(['satu dua', 'tiga…']);
	expect(linesOf('satu dua', 4, 1)).toEqual(['satu dua']);
	expect(linesOf('ikanikanikan dua', 3, 9)).toEqual(['ikanik', 'anika', 'n dua']);
});

test('[BOARD-1] a problem nobody turned over has room for the words that say so', () => {
	const text = 'Pipa bocor di banyak titik';
	const [plain, turned] = [cardLines({ text }), cardLines({ text, lead: 'not-yet' }, 'Belum ada:')];
	expect(turned[0]).toMatch(/^Belum ada: /);
	expect(cardSize(text, 'objective', 'not-yet').height).toBeGreaterThanOrEqual(
		cardSize(text, 'objective').height
	);
	expect(turned.length).toBeGreaterThanOrEqual(plain.length);
});
