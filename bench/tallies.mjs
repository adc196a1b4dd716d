// How long each rule takes to count a vote, with everything from raw ballots on: 500 x 60 and 10,000 x 60.
//   node bench/tallies.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { anyVote, WAYS } = await fromTypescript('bench/tallies.ts');

const SIZES = [
	{ voters: 500, items: 60, budget: 50 },
	{ voters: 10_000, items: 60, budget: 500 }
];
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

for (const { voters, items, budget } of SIZES) {
	const vote = anyVote(voters, items);
	const rows = Object.entries(WAYS).map(([rule, count]) => {
		const times = Array.from({ length: voters <= 1000 ? 7 : rule.includes('add1') ? 1 : 3 }, () => {
			const before = performance.now();
			count(vote, items);
			return performance.now() - before;
		});
		const ms = median(times);
		return { rule, 'ms (median)': ms.toFixed(1), 'of the budget': (ms / budget).toFixed(2) };
	});
	console.log(
		`\n${voters} ballots, ${items} items; budget ${budget} ms, Add1 belongs in a worker:`
	);
	console.table(rows);
}
