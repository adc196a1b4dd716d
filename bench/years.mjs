// Eight years of one village, each as large as example C, and twenty such villages: how long to open and to answer, and
// how large are the files? A budget is for a laptop; `of budget` above 1 is over it.
//   node bench/years.mjs
import { fromTypescript } from '../tests/support/fromTypescript.mjs';

const { broughtBy, carriedBack, eightYears, FILES, opened, QUESTIONS, rowsOfVillages, villages } =
	await fromTypescript('bench/years.ts');

const RUNS = 5;
const VILLAGES = 20;
/** Milliseconds. */
const BUDGET = { open: 2000, answer: 500, look: 500, file: 1000 };
const rows = [];
const stored = eightYears();
const workspace = villages(VILLAGES);
const kilobytes = (bytes) => `${Math.round(bytes / 1024)} KB`;
const sizeOf = (all) => kilobytes(all.reduce((sum, { length }) => sum + length, 0));

/** Median milliseconds of the processor in several runs, each on what nobody has read yet: the same on a busy machine. */
function timed(task, given) {
	const runs = Array.from({ length: RUNS }, () => {
		const fresh = given();
		const start = process.cpuUsage();
		task(fresh);
		const { user, system } = process.cpuUsage(start);
		return (user + system) / 1000;
	});
	return runs.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}

function tell(what, ms, budget, size = '') {
	rows.push({ what, 'processor ms': ms.toFixed(0), 'of budget': (ms / budget).toFixed(2), size });
}

const years = () => stored.map(opened);
const all = () => workspace.map(opened);
const nothing = () => undefined;
tell('open all eight years', timed(years, nothing), BUDGET.open, sizeOf(stored));
tell(`open all ${VILLAGES} villages`, timed(all, nothing), BUDGET.open, sizeOf(workspace));
tell(`${VILLAGES} villages as rows`, timed(rowsOfVillages, all), BUDGET.open);
for (const [what, ask] of Object.entries(QUESTIONS)) tell(what, timed(ask, years), BUDGET.answer);
for (const [what, write] of Object.entries(FILES)) {
	const size = kilobytes(Buffer.byteLength(write(opened(stored.at(-1)))));
	const ms = timed((plans) => write(plans.at(-1)), years);
	tell(`${what} of the eighth year`, ms, BUDGET.file, size);
}
const came = carriedBack(stored.at(-1));
const atHome = () => opened(stored.at(-1));
tell(
	'a stick with 400 changes, looked at',
	timed((here) => broughtBy(here, came), atHome),
	BUDGET.look
);
const fresh = timed(
	(here) => broughtBy(here, atHome()),
	() => opened(new Uint8Array([0, 0]))
);
tell('a stick with the whole eighth year', fresh, BUDGET.look);
console.table(rows);
