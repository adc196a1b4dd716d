import { expect, test } from 'vitest';

import { cardSize } from '#lib/domain/board/cardSize.ts';
import type { CardKind } from '#lib/domain/board/scene.ts';
import { widthOf } from '#lib/domain/board/wrap.ts';

import type { CardShape } from '../card/cardShape.ts';
import { fewWordsOf, isTooLarge, letterAt } from './fewWords.ts';

function shapeOf(text: string, lead = '', kind: CardKind = 'problem'): CardShape {
	const { width, height } = cardSize(text, kind, lead ? 'not-yet' : undefined);
	return { props: { w: width, h: height, text, lead, kind } } as CardShape;
}

/** From where the letters of a card itself are no longer read to where cards are blocks, and on. */
const ZOOMS = Array.from({ length: 45 }, (_, n) => 0.64 - n / 100);
const TEXTS = [
	'Pengurus air desa tidak berjalan sejak 2022',
	'Smallholders lose about 35% of their mango harvest every season',
	'Permukiman Dusun Pesisir tergenang',
	'Jalan ke Puncak licin kalau hujan, dua motor jatuh bulan lalu, dan ambulans tidak bisa naik sama sekali',
	'Beli air tangki 150 ribu seminggu, berat',
	'Lapangan voli untuk pemuda',
	'Air'
];

test('[BOARD-54] from wherever somebody looks a card says its first words, none cut but one that is alone as wide as the card', () => {
	for (const text of TEXTS) {
		for (const zoom of ZOOMS) {
			const { lines = [] } = fewWordsOf(shapeOf(text), letterAt(zoom)) ?? {};
			const said = lines.join(' ');
			const words = said.replace('…', '').trim().split(' ').filter(Boolean);
			const [first = ''] = text.split(' ');
			const isCut = words.length === 1 && words[0] !== first;
			if (isCut)
				expect(widthOf(first) * 9).toBeGreaterThan(0.7 * zoom * 240); // alone as wide as the card
			else {
				const start = text.split(' ').slice(0, words.length).join(' ');
				const isEnd = start === text;
				expect(isEnd ? start : start.replace(/,$/u, ''), `${text} at ${zoom}`).toBe(
					words.join(' ')
				);
			}
			const isAll = words.length === text.split(' ').length;
			if (isAll) expect(said).not.toContain('…');
		}
	}
});

test('[BOARD-54] what a card says stands inside its edges and its strip, in letters of 9 to 16 pixels', () => {
	for (const kind of ['problem', 'idea'] as const) {
		for (const text of TEXTS) {
			for (const zoom of ZOOMS) {
				const shape = shapeOf(text, '', kind);
				const few = fewWordsOf(shape, letterAt(zoom));
				if (!few) continue;
				const { letter, line, lines } = few;
				const high = (lines.length - 1) * line + letter;
				expect(high).toBeLessThanOrEqual(shape.props.h - (kind === 'idea' ? 6 : 12) + 1e-6);
				for (const each of lines) expect(widthOf(each) * letter * 1.05).toBeLessThan(shape.props.w);
				expect(letter * zoom).toBeGreaterThanOrEqual(9);
				expect(letter * zoom).toBeLessThan(16);
			}
		}
	}
});

test('[BOARD-54] the larger part of a card is used: nearer, more of it is said, and where another word has room it stands there', () => {
	const shape = shapeOf('Jalan ke Puncak licin kalau hujan, dua motor jatuh bulan lalu');
	const said = (zoom: number) =>
		fewWordsOf(shape, letterAt(zoom))?.lines.join(' ').split(' ').length ?? 0;
	expect(said(0.6)).toBeGreaterThan(8);
	expect(said(0.4)).toBeGreaterThanOrEqual(3);
	expect(said(0.6)).toBeGreaterThan(said(0.4));
	expect(said(0.3)).toBeGreaterThan(1); // two lines, in letters a little smaller
});

test('[BOARD-54] where letters would be smaller than 9 pixels nothing is said, and from very far on no card', () => {
	const low = shapeOf('Air', '', 'idea');
	expect(fewWordsOf(low, letterAt(0.4))?.lines).toEqual(['Air']);
	expect(fewWordsOf(low, letterAt(0.2))).toBeUndefined();
	expect(isTooLarge(letterAt(0.08))).toBe(true);
	for (const text of TEXTS) expect(fewWordsOf(shapeOf(text), letterAt(0.08))).toBeUndefined();
});

test('[BOARD-54] near enough a card has its own letters, and zooming changes them only now and then', () => {
	expect(letterAt(1)).toBe(20);
	expect(letterAt(0.65)).toBe(20);
	const sizes = new Set(Array.from({ length: 400 }, (_, n) => letterAt(0.25 + n / 1000)));
	expect(sizes.size).toBeLessThan(8);
});

test('[BOARD-54] the first word of a card is whole where letters a little smaller let it be; longer than its card, its end is marked', () => {
	for (const zoom of [0.45, 0.4, 0.35, 0.3])
		expect(fewWordsOf(shapeOf('Permukiman tergenang'), letterAt(zoom))?.lines[0]).toMatch(
			/^Permukiman/
		);
	const long = fewWordsOf(shapeOf('Ketidakbertanggungjawabannya terasa'), letterAt(0.3))?.lines;
	expect(long).toHaveLength(1);
	expect(long?.[0]).toMatch(/^Ketidak\p{L}*…$/u);
});

test('[BOARD-54] an objective that is not written says what is missing, or nothing: never "not yet" alone', () => {
	const told = ZOOMS.map((zoom) => {
		const few = fewWordsOf(shapeOf('Permukiman Dusun tergenang', 'belum ada:'), letterAt(zoom));
		return few?.lines.join(' ') ?? '';
	});
	for (const said of told) expect(said).toMatch(/^$|^belum ada: Permukiman/);
	expect(told[0]).toMatch(/Permukiman/);
	const low = fewWordsOf(shapeOf('Air keruh', 'belum ada:'), letterAt(0.25));
	expect(low).toBeUndefined();
});
