import { describe, expect, test } from 'vitest';

import { CARDS_MOST, cellsOf, patternIn, turned } from '#lib/domain/meeting/cards/patterns.ts';

import {
	cornersOf,
	pictureOf,
	type HeldCard,
	type Weather
} from '../../../../tests/support/cardPictures.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import { grayOf } from './gray.ts';
import { readCards } from './readCards.ts';

/** What is read of one card held up in the middle of a small picture. */
function readOne(card: Partial<HeldCard>, weather: Weather = {}) {
	const held = { number: 17, x: 160, y: 120, size: 60, ...card };
	return readCards(pictureOf([held], 320, 240, weather)).map(
		({ number, side }) => `${number} ${side}`
	);
}

/** So many cards on a grid, each turned to a side and a little more, with no two numbers alike. */
function hall(size: number, lean: number, many = 40): HeldCard[] {
	const chance = seeded(size);
	return Array.from({ length: many }, (_, at) => ({
		number: 1 + ((at * 37) % CARDS_MOST),
		x: 80 + (at % 10) * 124 + chance.int(100) / 100,
		y: 90 + Math.floor(at / 10) * 180 + chance.int(100) / 100,
		size,
		turn: 90 * chance.int(4) + chance.int(50) - 25,
		away: ((chance.int(201) - 100) / 100) * lean,
		below: ((chance.int(201) - 100) / 100) * lean
	}));
}

const upOf = ({ turn = 0 }: HeldCard) => 'ADCB'[Math.round(turn / 90 + 4) % 4];
const told = (cards: readonly HeldCard[]) =>
	cards.map((card) => `${card.number} ${upOf(card)}`).sort();
const read = (cards: readonly HeldCard[], weather: Weather = {}) =>
	readCards(pictureOf(cards, 1280, 720, weather))
		.map(({ number, side }) => `${number} ${side}`)
		.sort();

describe('[CARD-1] the reader finds each card and says which side is up', () => {
	test.each([
		[0, 'A'],
		[90, 'D'],
		[180, 'C'],
		[270, 'B'],
		[24, 'A'],
		[-28, 'A'],
		[113, 'D'],
		[205, 'C']
	])('turned by %i degrees side %s is up', (turn, side) => {
		expect(readOne({ turn })).toEqual([`17 ${side}`]);
	});

	test.each<[string, Partial<HeldCard>, Weather]>([
		['leaned back', { below: -0.35 }, {}],
		['turned away', { away: 0.35, turn: 90 }, {}],
		['out of focus', {}, { blur: 2.4 }],
		['in a dark hall', {}, { noise: 12, light: [90, 90] }],
		['half in the sun', { size: 90 }, { light: [90, 250] }],
		['before a white wall', {}, { behind: 1 }],
		['before black clothes', {}, { behind: 0.1 }],
		['printed pale', {}, { ink: 0.55 }],
		['far away', { size: 18, x: 160.4, y: 120.3 }, { blur: 0.8 }],
		['very near', { size: 200 }, {}],
		['one corner held by a hand', { covered: 0.08 }, {}]
	])('%s', (_, card, weather) => {
		const { turn = 0 } = card;
		expect(readOne(card, weather)).toEqual([`17 ${turn === 90 ? 'D' : 'A'}`]);
	});

	test('forty at once, near and far', () => {
		for (const size of [20, 60]) {
			const cards = hall(size, 0.15);
			expect(read(cards, { blur: 0.9, noise: 4 }), `${size} px`).toEqual(told(cards));
		}
	});

	test('it says where a card is, to a pixel', () => {
		const held = { number: 5, x: 150.3, y: 110.8, size: 80, turn: 100, away: 0.2 };
		const [card] = readCards(pictureOf([held], 320, 240));
		const off = cornersOf(held).map(({ x, y }, at) => {
			const corner = card!.corners[at]!;
			return Math.hypot(corner.x - x, corner.y - y);
		});
		expect(Math.max(...off)).toBeLessThan(1);
	});

	test('from a canvas, in colours', () => {
		const gray = pictureOf([{ number: 90, x: 100, y: 80, size: 70 }], 200, 160);
		const rgba = new Uint8ClampedArray(gray.data.length * 4);
		gray.data.forEach((shade, at) =>
			rgba.set([shade, shade, Math.max(0, shade - 20), 255], 4 * at)
		);
		expect(readCards(grayOf(rgba, 200, 160)).map(({ number }) => number)).toEqual([90]);
	});
});

describe('[CARD-2] no card can be taken for another', () => {
	test('any two, however turned, differ in twelve cells or more', () => {
		const all = Array.from({ length: CARDS_MOST }, (_, at) => {
			let cells = cellsOf(at + 1);
			return [0, 1, 2, 3].map((quarters) => (cells = quarters > 0 ? turned(cells) : cells));
		}).flat();
		const differ = (one: boolean[], other: boolean[]) =>
			one.reduce((sum, cell, at) => sum + Number(cell !== other[at]), 0);
		let least = 36;
		for (let at = 0; at < all.length; at += 1)
			for (let to = 0; to < at; to += 1) least = Math.min(least, differ(all[at]!, all[to]!));
		expect(least).toBe(12);
	});

	test('two wrong cells are forgiven, with three to nine it is no card', () => {
		const chance = seeded(3);
		for (let wrong = 0; wrong <= 9; wrong += 1) {
			for (let time = 0; time < 60; time += 1) {
				const number = 1 + chance.int(CARDS_MOST);
				const cells = cellsOf(number);
				const places = new Set<number>();
				while (places.size < wrong) places.add(chance.int(36));
				for (const place of places) cells[place] = !cells[place];
				const wanted = wrong <= 2 ? { number, quarters: 0 } : undefined;
				expect(patternIn(cells), `${wrong} wrong`).toEqual(wanted);
			}
		}
	});
});

describe('[CARD-3] what is no card is not read', () => {
	test('noise, coarse and fine', () => {
		for (let seed = 1; seed <= 8; seed += 1) {
			const weather = { noise: 10 + seed * 6, blur: (seed % 4) * 0.9, seed };
			expect(readCards(pictureOf([], 480, 270, weather)), `seed ${seed}`).toEqual([]);
		}
	});

	test('squares in a black frame with anything inside: windows, pictures, other markers', () => {
		const chance = seeded(11);
		let frames = 0;
		for (let time = 0; time < 20_000; time += 1) {
			const cells = Array.from({ length: 36 }, () => chance.chance(0.5));
			frames += Number(patternIn(cells) !== undefined);
		}
		expect(frames).toBe(0);
	});

	test('a card half hidden, or seen from behind through the paper', () => {
		for (const covered of [0.2, 0.35, 0.5, 0.7]) expect(readOne({ covered })).toEqual([]);
		const { width, height, data } = pictureOf([{ number: 17, x: 160, y: 120, size: 60 }], 320, 240);
		const mirrored = data.map((_, at) => data[at - (at % width) + width - 1 - (at % width)]!);
		expect(readCards({ width, height, data: mirrored })).toEqual([]);
	});

	test('cards too small or too blurred are left out, none is read as another', () => {
		for (const size of [12, 15, 18]) {
			const cards = hall(size, 0.3);
			const wanted = told(cards);
			for (const found of read(cards, { blur: 1.1, noise: 6 }))
				expect(wanted, `${size} px`).toContain(found);
		}
	});
});

test('[CARD-4] held between two sides a card is seen and has no answer', () => {
	for (const turn of [45, 135, 225, 315, 38, 52])
		expect(readOne({ turn })).toEqual(['17 undefined']);
});
