// How large a plan grows under mixed edits with drags, how long it takes to open, and each projection at 300 and 3,000 cards.
//   node bench/plan-growth.mjs
import * as Y from 'yjs';

import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { edit, opening, planOf, PROJECTIONS, sizes } = await fromTypescript('bench/planGrowth.ts');

const MOST_SIZE = 2.5;
const MOST_OPEN = 1000;
const FRAME = 16;
const kilobytes = (bytes) => Math.round(bytes / 1024);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log('A plan of 300 cards under mixed edits, half of them drags:');
const plan = planOf(300);
const rows = [];
let done = 0;
for (const edits of (process.env.EDITS ?? '0,1000,10000,100000').split(',').map(Number)) {
	edit(plan, edits - done, edits);
	done = edits;
	const { encoded, json } = sizes(plan);
	const update = Y.encodeStateAsUpdate(plan.doc);
	const opened = Array.from({ length: 5 }, () => opening(update));
	rows.push({
		edits,
		'encoded KB': kilobytes(encoded),
		'plain JSON KB': kilobytes(json),
		[`ratio (≤ ${MOST_SIZE})`]: (encoded / json).toFixed(2),
		'load ms': median(opened.map(({ load }) => load)).toFixed(0),
		'whole ms': median(opened.map(({ whole }) => whole)).toFixed(0),
		'of 1 s': `${(median(opened.map(({ whole }) => whole)) / MOST_OPEN).toFixed(2)}x`
	});
}
console.table(rows);

console.log(`Each projection after one change, against a frame of ${FRAME} ms:`);
const large = planOf(3000);
edit(large, 10_000, 1);
const times = Object.entries(PROJECTIONS).map(([name, project]) => {
	const took = (of) => {
		project(of);
		const runs = Array.from({ length: 7 }, (_, run) => {
			edit(of, 1, 1000 + run);
			const start = performance.now();
			project(of);
			return performance.now() - start;
		});
		return median(runs);
	};
	const [small, big] = [took(plan), took(large)];
	return {
		projection: name,
		'300 cards ms': small.toFixed(1),
		'of 16 ms': `${(small / FRAME).toFixed(2)}x`,
		'3,000 cards ms': big.toFixed(1)
	};
});
console.table(times);
