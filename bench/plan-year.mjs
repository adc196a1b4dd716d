// How long each projection of a year's end takes after one change: 300 activities, 3,000 reports, 2,000 readings.
//   node bench/plan-year.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { aLongYear, PROJECTIONS, touch } = await fromTypescript('bench/planYear.ts');

const FRAME = 16;
const RUNS = 15;
const plan = aLongYear();
const rows = Object.entries(PROJECTIONS).map(([projection, project]) => {
	project(plan);
	const runs = Array.from({ length: RUNS }, (_, run) => {
		touch(plan, run);
		const start = performance.now();
		project(plan);
		return performance.now() - start;
	}).sort((a, b) => a - b);
	const median = runs[Math.floor(RUNS / 2)];
	return {
		projection,
		'median ms': median.toFixed(1),
		'best ms': runs[0].toFixed(1),
		[`of ${FRAME} ms`]: `${(median / FRAME).toFixed(2)}x`
	};
});
console.table(rows);
