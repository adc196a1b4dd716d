// How long until six devices that were edited apart, 100 cards each, are one plan with nothing lost and every author intact?
//   node bench/merge-six.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { apart, together } = await fromTypescript('bench/mergeSix.ts');

const LIMIT = 1000;
const runs = Array.from({ length: 7 }, () => together(apart(6, 100)));
const times = runs.map(({ took }) => took).sort((a, b) => a - b);
console.table({
	'six devices, 100 cards each': {
		'median ms': times[3].toFixed(0),
		'worst ms': times[6].toFixed(0),
		'worst of limit': `${(times[6] / LIMIT).toFixed(2)}x of ${LIMIT} ms`,
		'there, with their authors': `${Math.min(...runs.map(({ whole }) => whole))} of 600`
	}
});
