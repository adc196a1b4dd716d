// Eight years of one village, each as large as example C: how long to open and to answer, and how large are the files?
//   node bench/years.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { eightYears, FILES, opened, QUESTIONS } = await fromTypescript('bench/years.ts');

const RUNS = 5;
const rows = [];
const stored = eightYears();
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;

/** Median milliseconds of several runs, each on plans nobody has read yet. */
function timed(task) {
	const runs = Array.from({ length: RUNS }, () => {
		const plans = stored.map(opened);
		const start = performance.now();
		task(plans);
		return performance.now() - start;
	});
	return runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)].toFixed(0);
}

const all = stored.reduce((sum, { length }) => sum + length, 0);
rows.push({
	what: 'open all eight from bytes',
	ms: timed(() => stored.map(opened)),
	size: kilobytes(all)
});
for (const [what, ask] of Object.entries(QUESTIONS)) rows.push({ what, ms: timed(ask), size: '' });
for (const [what, write] of Object.entries(FILES)) {
	const ms = timed((plans) => write(plans.at(-1)));
	const size = kilobytes(Buffer.byteLength(write(opened(stored.at(-1)))));
	rows.push({ what: `${what} of the eighth year`, ms, size });
}
console.table(rows);
