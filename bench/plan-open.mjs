// How long until a plan of 300 cards and 10,000 edits, kept in this browser, is on the screen: its first card, and all of it?
//   npm run build && node bench/plan-open.mjs [runs, 7]
import { loadavg } from 'node:os';

import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import { openBrowser, percentile, startLaptop } from './support/laptop.mjs';
import { paintedAt, watchPaint } from './support/paint.mjs';

const RUNS = Number(process.argv[2] ?? 7);
const LIMIT = { first: 300, whole: 1000 };

const { openEditedHall } = await fromTypescript('bench/planOpen.ts');
const laptop = await startLaptop();
const browser = await openBrowser();
const hall = await openEditedHall(laptop.home, 300, 10_000);
const SCREENS = {
	'desk, the tree as a list': { path: 'desk', card: '[role=treeitem]' },
	'wall, the part that is shown': { path: 'wall', card: '[data-card]' }
};

const rows = {};
for (const [name, { path, card }] of Object.entries(SCREENS)) {
	const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
	await context.addInitScript(() => localStorage.setItem('rembuk.show.problems', 'list'));
	const page = await context.newPage();
	const address = `${laptop.home}/${hall.id}/${path}/problems`;
	await page.goto(address); // the first visit fetches it
	await page.locator(card).first().waitFor();
	await page.waitForTimeout(3000);
	const count = await page.locator(card).count();
	await watchPaint(context, { first: { css: card }, whole: { css: card, count } });
	const opened = async () => {
		await page.goto(address);
		const whole = await paintedAt(page, 'whole');
		return { first: await paintedAt(page, 'first'), whole };
	};
	const times = [];
	for (let run = 0; run < RUNS; run++) times.push(await opened());
	const middle = (part) =>
		percentile(
			times.map((time) => time[part]),
			0.5
		);
	for (const part of ['first', 'whole']) {
		rows[`${name}: ${part === 'first' ? 'first card' : 'all of it'}`] = {
			'median ms': middle(part).toFixed(0),
			'of limit': `${(middle(part) / LIMIT[part]).toFixed(2)}x of ${LIMIT[part]} ms`
		};
	}
	await context.close();
}
console.log(
	`${hall.problems} problems in one tree; the machine's load is ${loadavg()[0].toFixed(1)}`
);
console.table(rows);
await hall.leaves();
await browser.close();
await laptop.stop();
