import { expect, test } from 'vitest';

import { cardSize } from '#lib/domain/board/cardSize.ts';

import type { CardShape } from '../card/cardShape.ts';
import { fewWordsOf, isTooLarge, letterAt } from './fewWords.ts';

const TEXT = 'Pengurus air desa tidak berjalan sejak 2022';

function shapeOf(text: string): CardShape {
	const { width, height } = cardSize(text, 'problem');
	return { props: { w: width, h: height, text, lead: '' } } as CardShape;
}

test('[BOARD-54] from wherever somebody looks a card says its first words in letters of 13 pixels or nearly, or none', () => {
	const shape = shapeOf(TEXT);
	for (let zoom = 0.6; zoom > 0.2; zoom -= 0.05) {
		const words = fewWordsOf(shape, letterAt(zoom));
		const said = words?.lines.join(' ').replace('…', '') ?? '';
		expect(said.length).toBeGreaterThan(3);
		expect(TEXT.startsWith(said.trim())).toBe(true);
		expect((words?.letter ?? 0) * zoom).toBeGreaterThanOrEqual(10);
		const high = (words?.lines.length ?? 0) * (words?.line ?? 0);
		expect(high).toBeLessThanOrEqual(shape.props.h);
	}
	expect(isTooLarge(letterAt(0.08))).toBe(true);
	expect(fewWordsOf(shape, letterAt(0.08))).toBeUndefined();
});

test('[BOARD-54] near enough a card has its own letters, and zooming changes them only now and then', () => {
	expect(letterAt(1)).toBe(20);
	expect(letterAt(0.65)).toBe(20);
	const sizes = new Set(Array.from({ length: 400 }, (_, n) => letterAt(0.25 + n / 1000)));
	expect(sizes.size).toBeLessThan(8);
});

test('[BOARD-54] the first word of a card is whole where letters a little smaller let it be', () => {
	for (const zoom of [0.45, 0.4, 0.35]) {
		const words = fewWordsOf(shapeOf('Permukiman Dusun Pesisir tergenang'), letterAt(zoom));
		expect(words?.lines[0]).toMatch(/^Permukiman/);
		expect((words?.letter ?? 0) * zoom).toBeGreaterThanOrEqual(9.9);
	}
});

test('[BOARD-54] a word that is wider than its card ends what is said, and never goes on in the next line', () => {
	for (const text of ['belum ada: Permukiman Dusun tergenang', 'Smallholders lose about 35%']) {
		for (let zoom = 0.6; zoom > 0.2; zoom -= 0.02) {
			const lines = fewWordsOf(shapeOf(text), letterAt(zoom))?.lines ?? [];
			const whole = lines.slice(0, -1).join(' ').split(' ').filter(Boolean);
			expect(text.split(' ').slice(0, whole.length)).toEqual(whole);
		}
	}
});
