// What the relay's checks cost for one small card, beside applying it without any.
//   node bench/checks.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { cards, CHECKS, taking } = await fromTypescript('bench/checks.ts');

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const updates = cards(2000);
const size = updates.reduce((sum, { length }) => sum + length, 0) / updates.length;
const rows = {};
for (const hooks of Object.values(CHECKS)) taking(updates, hooks); // warm
const times = Object.fromEntries(Object.keys(CHECKS).map((name) => [name, []]));
for (let round = 0; round < 15; round += 1) {
	for (const [name, hooks] of Object.entries(CHECKS)) times[name].push(taking(updates, hooks));
}
for (const [name, all] of Object.entries(times)) {
	rows[name] = {
		'fastest µs': Number(Math.min(...all).toFixed(1)),
		median: Number(median(all).toFixed(1))
	};
}
console.log(`2,000 cards of ${size.toFixed(0)} bytes each, 15 rounds, taking turns:`);
console.table(rows);
