// How long a picture of forty cards takes, how small a card may be in it and how far away that is, and whether anything
// is read where there is no card. Processor time, so that a busy machine does not look like a slow reader.
//   node bench/cards.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import { milliseconds } from './support/milliseconds.mjs';

const { falseOnes, reading, score } = await fromTypescript('bench/cards.ts');

/** A picture of 1,280 points from a camera that sees 70 degrees, and a card whose black square is 15 cm wide. */
const FOCAL = 640 / Math.tan((35 * Math.PI) / 180);
const CARD = 0.15;

const WEATHERS = {
	'sharp, good light': { blur: 0.6, noise: 2 },
	'a usual webcam': { blur: 0.9, noise: 5 },
	'soft and dim': { blur: 1.3, noise: 7, light: [120, 120] }
};

console.log('\nForty cards in 1280 x 720, ms of processor time (median of 9):');
console.table(
	[20, 40, 60, 90].map((size) => {
		const { read } = reading(size, 1, WEATHERS['a usual webcam']);
		read();
		return { 'card in px': size, ms: milliseconds(read).toFixed(0) };
	})
);

console.log(
	'\nOf 40 cards leaned and turned, how many are read in one picture; wrong answers are counted apart:'
);
const SIZES = [12, 14, 16, 18, 20, 22, 26];
let wrong = 0;
console.table(
	SIZES.map((size) => {
		const row = { 'card in px': size, 'metres for 15 cm': ((FOCAL * CARD) / size).toFixed(1) };
		for (const [name, weather] of Object.entries(WEATHERS)) {
			const found = score(size, size, weather);
			row[name] = found.right;
			wrong += found.wrong;
		}
		return row;
	})
);
console.log(`wrong answers: ${wrong}`);

const SEEDS = Array.from({ length: 25 }, (_, at) => at + 1);
const found = SEEDS.reduce((sum, seed) => sum + falseOnes(seed), 0);
console.log(`\nCards read in ${SEEDS.length} pictures of noise: ${found}`);
if (wrong + found > 0) process.exitCode = 1;
