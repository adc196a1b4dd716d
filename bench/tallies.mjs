// How long each rule takes to count a vote, with everything from raw ballots on: 500 x 60, 10,000 x 60, and the largest
// of the reference elections. Processor time, so that a busy machine does not look like a slow rule.
//   node bench/tallies.mjs
import { existsSync, readdirSync, statSync } from 'node:fs';

import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import { milliseconds } from './support/milliseconds.mjs';

const { anyVote, votesIn, WAYS, BUDGET_WAYS } = await fromTypescript('bench/tallies.ts');

/** design.md: 50 ms and 0.5 s; raising shares, in a worker, 0.3 s and 3 s (voting.md 5.4). */
const SIZES = [
	{ voters: 500, items: 60, budget: 50, add1: 300 },
	{ voters: 10_000, items: 60, budget: 500, add1: 3000 }
];
const REFERENCE = '../shared/reference/pb';

function table(title, ways, vote, { items, budget, add1, times }) {
	const rows = Object.entries(ways).map(([rule, count]) => {
		const isLong = rule.includes('add1');
		const ms = milliseconds(() => count(vote, items), isLong ? Math.ceil(times / 3) : times);
		const share = ms / (isLong ? add1 : budget);
		return { rule, 'ms (median)': ms.toFixed(1), 'of the budget': share.toFixed(2) };
	});
	console.log(`\n${title}; budget ${budget} ms, ${add1} ms where shares are raised (in a worker):`);
	console.table(rows);
}

for (const { voters, items, ...size } of SIZES) {
	const title = `${voters} ballots, ${items} items`;
	const times = voters <= 1000 ? 9 : 3;
	table(title, WAYS, anyVote(voters, items), { items, times, ...size });
}

if (existsSync(REFERENCE)) {
	const files = readdirSync(REFERENCE).filter((name) => name.endsWith('.pb'));
	const [largest] = files.sort((a, b) => sizeOf(b) - sizeOf(a));
	const vote = votesIn(`${REFERENCE}/${largest}`);
	const { voters, items } = vote.election();
	const title = `${largest}: ${voters} ballots, ${items.length} items`;
	table(title, BUDGET_WAYS, vote, { ...SIZES[1], items: items.length, times: 3 });
}

function sizeOf(name) {
	return statSync(`${REFERENCE}/${name}`).size;
}
