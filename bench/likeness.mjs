// How long the ideas of a meeting take to be compared with each other: for what may be said twice, and for what may
// belong together. Processor time, so that a busy machine does not look like a slow comparison.
//   node bench/likeness.mjs
import { readFileSync } from 'node:fs';

import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import { milliseconds } from './support/milliseconds.mjs';

const { COMPARISONS } = await fromTypescript('bench/likeness.ts');
const { manyWishes } = await fromTypescript('tests/support/manyWishes.ts');

const { ideas: rows, ideaColumns } = JSON.parse(
	readFileSync('src/lib/domain/seed/examples/c-large.json', 'utf8')
);
const said = rows.map((row) => row[ideaColumns.indexOf('text')]);

/** What a facilitator does not notice, in milliseconds, of 300 ideas; more are told beside it. */
const LIMIT = 50;

console.log(
	`\nComparing ideas, ms of processor time (median of 9); limit ${LIMIT} ms for 300 ideas:`
);
console.table(
	[300, 500, 1000].flatMap((ideas) => {
		const plan = manyWishes(ideas, 7, said);
		return Object.entries(COMPARISONS).map(([what, of]) => {
			const ms = milliseconds(() => of(plan));
			const found = of(plan).length;
			return { ideas, what, found, ms: ms.toFixed(0), 'of the limit': (ms / LIMIT).toFixed(2) };
		});
	})
);
