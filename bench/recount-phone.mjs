// A phone that counts a sealed budget by itself: processor 6 times slower, plain http on a name that is not loopback (so no
// secure context). How long until the result shows, whether a worker counted, and how long nothing could be tapped?
//   npm run build && node bench/recount-phone.mjs [ballots, 500] [items, 20]
import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import { openBrowser, startLaptop } from './support/laptop.mjs';

const BALLOTS = Number(process.argv[2] ?? 500);
const ITEMS = Number(process.argv[3] ?? 20);
/** Longer than this, and a finger notices (web.dev: a long task is one beyond 50 ms). */
const NOTICED = 200;

const { hallWith } = await fromTypescript('bench/recountPhone.ts');
const laptop = await startLaptop();
const hall = await hallWith(laptop.home, BALLOTS, ITEMS);
const browser = await openBrowser();
const desk = await (await browser.newContext()).newPage();
await desk.goto(`${laptop.home}/${hall.id}/desk/meeting`);
const code = await desk.getAttribute('[data-code]', 'data-code');
await desk.close();

/** Runs in the page before any script: writes down long tasks and workers. */
function watch() {
	window.bench = { tasks: [], workers: 0 };
	const { bench } = window;
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			bench.tasks.push({ startTime, duration });
	}).observe({ type: 'longtask', buffered: true });
	const Own = window.Worker;
	window.Worker = class extends Own {
		constructor(...given) {
			super(...given);
			bench.workers += 1;
			this.addEventListener('message', ({ data }) => {
				if ('answer' in data) bench.answered = true;
			});
		}
	};
}

async function measure(hasWorker) {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		isMobile: true,
		hasTouch: true
	});
	await context.addInitScript(watch);
	if (!hasWorker) await context.addInitScript(() => delete window.Worker);
	const phone = await context.newPage();
	await phone.goto(`${laptop.hall}/join#${code}`);
	await phone.getByText('Ini saya').click();
	await phone.goto(`${laptop.hall}/${hall.id}/phone/votes`);
	await phone.locator('h2', { hasText: 'What comes first?' }).waitFor({ timeout: 120_000 });
	const devtools = await context.newCDPSession(phone);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	const from = await phone.evaluate(() => performance.now());
	return { context, phone, from };
}

async function told({ context, phone, from }, name) {
	await phone.locator('[data-result-hash]').waitFor({ timeout: 300_000 });
	const { tasks, workers, answered, now, isSecure } = await phone.evaluate(() => ({
		...window.bench,
		now: performance.now(),
		isSecure: isSecureContext
	}));
	const long = tasks.filter(({ startTime }) => startTime >= from).map(({ duration }) => duration);
	const hash = await phone.getAttribute('[data-result-hash]', 'data-result-hash');
	await context.close();
	return {
		phone: name,
		'secure context': isSecure,
		workers,
		'worker answered': answered === true,
		'result after s': ((now - from) / 1000).toFixed(1),
		'longest task ms': Math.round(Math.max(0, ...long)),
		'of 200 ms': (Math.max(0, ...long) / NOTICED).toFixed(2),
		'blocked in all ms': Math.round(long.reduce((sum, each) => sum + Math.max(0, each - 50), 0)),
		hash: hash?.slice(0, 8)
	};
}

const phones = [await measure(true), await measure(false)];
await hall.publish();
const rows = [];
for (const [at, name] of ['with workers', 'without workers'].entries())
	rows.push(await told(phones[at], name));
console.log(
	`${BALLOTS} ballots, ${ITEMS} items, raised shares; both phones at once, 6 times slower:`
);
console.table(rows);

await hall.leaves();
await browser.close();
await laptop.stop();
