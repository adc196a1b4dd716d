import { grayOf } from '#lib/aside/cards/gray.ts';
import { readCards } from '#lib/aside/cards/readCards.ts';
import { CARDS_MOST } from '#lib/domain/meeting/cards/patterns.ts';

import { pictureOf, type HeldCard, type Weather } from '../tests/support/cardPictures.ts';
import { seeded } from '../tests/support/seeded.ts';

const [WIDTH, HEIGHT] = [1280, 720];

/** Forty cards of one size on a grid, each turned to some side and a little more. */
function hall(size: number, seed: number): HeldCard[] {
	const chance = seeded(seed);
	const some = (most: number) => ((chance.int(201) - 100) / 100) * most;
	return Array.from({ length: 40 }, (_, at) => ({
		number: 1 + ((at * 37 + seed) % CARDS_MOST),
		x: 80 + (at % 10) * 124 + some(1),
		y: 90 + Math.floor(at / 10) * 180 + some(1),
		size,
		turn: 90 * chance.int(4) + some(25),
		away: some(0.15),
		below: some(0.15)
	}));
}

/** A picture of forty cards as a canvas gives it, and how it is read. */
export function reading(size: number, seed: number, weather: Weather) {
	const cards = hall(size, seed);
	const { data } = pictureOf(cards, WIDTH, HEIGHT, { seed, ...weather });
	const rgba = new Uint8ClampedArray(data.length * 4);
	data.forEach((shade, at) => rgba.set([shade, shade, shade, 255], 4 * at));
	return { cards, read: () => readCards(grayOf(rgba, WIDTH, HEIGHT)) };
}

/** How many of forty cards are read rightly, and how many answers are wrong. */
export function score(
	size: number,
	seed: number,
	weather: Weather
): { right: number; wrong: number } {
	const { cards, read } = reading(size, seed, weather);
	const wanted = new Set(
		cards.map(({ number, turn = 0 }) => `${number} ${'ADCB'[Math.round(turn / 90 + 4) % 4]}`)
	);
	const found = read().map(({ number, side }) => `${number} ${side}`);
	const right = found.filter((each) => wanted.has(each)).length;
	return { right, wrong: found.length - right };
}

/** How many cards are found where there is none: noise of all grains, and frames with anything inside. */
export function falseOnes(seed: number): number {
	const weather = { noise: 8 + (seed % 9) * 9, blur: (seed % 5) * 0.7, seed };
	return readCards(pictureOf([], WIDTH, HEIGHT, weather)).length;
}
