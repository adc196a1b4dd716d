import { opened } from '../support/paint.mjs';
import { watched } from './frames.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** The wall with a large tree: how soon it is there, how it moves while the desk walks, and what it had to fetch. */
export async function measureWall(browser, laptop, hall) {
	const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
	const page = await context.newPage();
	const address = `${laptop.home}/${hall.id}/wall/problems`;
	const shown = () => page.waitForSelector('[data-card]', { timeout: 60_000 });
	const first = await opened(page, address, shown);
	const fetched = await page.evaluate(() =>
		performance
			.getEntriesByType('resource')
			.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
			.map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize }))
	);
	const again = await opened(page, address, shown);
	const watch = await watched(page);
	const cards = ['p1', 'p2', 'p3', 'p4', 'p5'];
	const walk = await watch.during(async () => {
		for (const card of cards) {
			await hall.shows({ view: 'branch', card });
			await pause(700);
		}
	});
	const whole = await watch.during(async () => {
		await hall.shows({ view: 'overview' });
		await pause(1500);
	});
	await context.close();
	const size = fetched.reduce((sum, each) => sum + each.size, 0) / 1024;
	return {
		'opens, first visit ms': { measured: first, wanted: '' },
		'opens again ms': { measured: again, wanted: '≤ 500' },
		'JavaScript, compressed KB': { measured: Math.round(size), wanted: '≤ 100' },
		'walking branches, p95 frame ms': { measured: walk.p95.toFixed(1), wanted: '≤ 20' },
		'overview, p95 frame ms': { measured: whole.p95.toFixed(1), wanted: '≤ 20' }
	};
}
