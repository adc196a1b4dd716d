// How long until a slow phone is usable: processor 6 times slower, network 0.5 Mbit/s, plain http.
//   npm run build && node bench/phone-load.mjs [runs, 5]
import { beginMeeting, openBrowser, percentile, startLaptop } from './support/laptop.mjs';
import { paintedAt, watchPaint } from './support/paint.mjs';

const RUNS = Number(process.argv[2] ?? 5);
const LIMIT = { first: 2200, second: 1000 };
const SLOW = { offline: false, latency: 60, downloadThroughput: 62_500, uploadThroughput: 62_500 };

const laptop = await startLaptop();
const browser = await openBrowser();
const { code } = await beginMeeting(browser, laptop);
const first = [];
const written = [];
const second = [];
let bytes = 0;

for (let i = 0; i < RUNS; i++) {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		isMobile: true,
		hasTouch: true
	});
	await watchPaint(context, { choose: { css: '.arrive > button' }, write: { css: 'textarea' } });
	const phone = await context.newPage();
	const slow = async (page) => {
		const devtools = await context.newCDPSession(page);
		await devtools.send('Network.enable');
		await devtools.send('Network.emulateNetworkConditions', SLOW);
		await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
		return devtools;
	};
	const devtools = await slow(phone);
	let received = 0;
	devtools.on(
		'Network.loadingFinished',
		({ encodedDataLength }) => (received += encodedDataLength)
	);

	await phone.goto(`${laptop.hall}/join#${code}`, { waitUntil: 'commit' });
	await phone.getByText('Ini saya').click();
	written.push(await paintedAt(phone, 'write'));
	first.push(await paintedAt(phone, 'choose'));
	bytes = received;

	// Somebody who comes back: the page of before is closed, and had the time to fetch the other screens.
	await phone.waitForTimeout(6000);
	const address = phone.url();
	await phone.close();
	const again = await context.newPage();
	await slow(again);
	await again.goto(address, { waitUntil: 'commit' });
	second.push(await paintedAt(again, 'write'));
	await context.close();
}

const row = (numbers, limit) => ({
	'median ms': percentile(numbers, 0.5).toFixed(0),
	'worst ms': Math.max(...numbers).toFixed(0),
	'median of limit': limit ? `${(percentile(numbers, 0.5) / limit).toFixed(2)}x of ${limit} ms` : ''
});
console.table({
	'first load, first screen usable (scan to picture)': row(first, LIMIT.first),
	'first load, ready to write an idea': row(written),
	'second load, ready to write an idea': row(second, LIMIT.second)
});
console.log(`${(bytes / 1024).toFixed(0)} KB received on the first load, everything included`);
await browser.close();
await laptop.stop();
