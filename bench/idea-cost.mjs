// What one idea of somebody else costs each screen of a hall in processor time, and how much of a slow phone that is.
//   npm run build && node bench/idea-cost.mjs [ideas there before, 200] [ideas measured, 80]
import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import { beginMeeting, openBrowser, openPhone, openWall, startLaptop } from './support/laptop.mjs';

const BEFORE = Number(process.argv[2] ?? 200);
const MEASURED = Number(process.argv[3] ?? 80);
/** A busy hall says four a second; a cheap phone's processor is six times slower than this machine's. */
const [A_SECOND, SLOWER] = [4, 6];
const WHAT = {
	script: ['ScriptDuration'],
	'style and layout': ['RecalcStyleDuration', 'LayoutDuration'],
	all: ['TaskDuration']
};

const { joinPhones } = await fromTypescript('bench/support/phones.ts');
const laptop = await startLaptop();
const browser = await openBrowser();
const { desk, code, plan } = await beginMeeting(browser, laptop);
const wall = await openWall(browser, laptop, plan);
const phone = await openPhone(browser, laptop, code);
const [other] = await joinPhones(laptop.home, code, 1);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

let said = 0;
async function say(count, every) {
	for (let at = 0; at < count; at += 1) {
		other.say(`usulan nomor ${said++} tentang jalan, air dan lampu`);
		await pause(every);
	}
	const last = `usulan nomor ${said - 1} `;
	await Promise.all([desk, phone].map((page) => page.waitForSelector(`text=${last}`)));
	await pause(1000);
}

/** The main thread's own time so far, in milliseconds: it holds on a busy machine. */
async function meter(page) {
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	return async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
		return Object.fromEntries(
			Object.entries(WHAT).map(([what, names]) => [what, names.reduce((sum, n) => sum + of[n], 0)])
		);
	};
}

await say(BEFORE, 20);
const pages = { desk, wall, phone };
const rows = {};
for (const [name, page] of Object.entries(pages)) rows[name] = { read: await meter(page) };
for (const row of Object.values(rows)) row.start = await row.read();
await say(MEASURED, 1000 / A_SECOND);
for (const [name, { read, start }] of Object.entries(rows)) {
	const end = await read();
	const each = (what) => (end[what] - start[what]) / MEASURED;
	const busy = (each('all') * A_SECOND * SLOWER) / 1000;
	rows[name] = {
		...Object.fromEntries(Object.keys(WHAT).map((what) => [`${what} ms`, each(what).toFixed(1)])),
		[`of a device ${SLOWER} times slower`]: `${busy.toFixed(2)}x of its time`
	};
}
console.log(`${BEFORE} ideas there before, ${MEASURED} more, ${A_SECOND} a second`);
console.table(rows);

other.stop();
await browser.close();
await laptop.stop();
