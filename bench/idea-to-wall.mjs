// From the tap on "send" to the card painted on the wall, with N phones on one relay, and the relay's own share.
//   npm run build && node bench/idea-to-wall.mjs [phones, 60] [ideas, 60] [--whole]
// Eight phones speak; the others hear. Real phones read what they hear on processors of their own, so here it is left
// unread; with --whole each of them reads it on this machine, beside the relay and both browsers.
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

import { fromTypescript } from '../tests/support/fromTypescript.mjs';
import {
	beginMeeting,
	openBrowser,
	openPhone,
	openWall,
	percentile,
	startLaptop
} from './support/laptop.mjs';

const { values, positionals } = parseArgs({
	options: { whole: { type: 'boolean' } },
	allowPositionals: true
});
const PHONES = Number(positionals[0] ?? 60);
const IDEAS = Number(positionals[1] ?? 60);
const SPEAKING = values.whole ? PHONES : Math.min(8, PHONES);
const LIMIT = { tapToPaint: 150, relay: 30 };

const { joinListeners, joinPhones } = await fromTypescript('bench/support/phones.ts');
const laptop = await startLaptop();
const browser = await openBrowser();
const { code, plan } = await beginMeeting(browser, laptop);

const wall = await openWall(browser, laptop, plan);
const phone = await openPhone(browser, laptop, code);
const others = await joinPhones(laptop.home, code, SPEAKING - 1);
const hangUp = await joinListeners(laptop.home, code, PHONES - SPEAKING, others[0]);

// Both pages share this machine's clock; the wall notes when a card with a text has been painted.
await wall.evaluate(() => {
	window.painted = new Map();
	const look = () => {
		for (const card of document.querySelectorAll('[data-idea]')) {
			const text = card.querySelector('p')?.textContent ?? '';
			if (!window.painted.has(text)) {
				window.painted.set(text, 0);
				requestAnimationFrame(() => setTimeout(() => window.painted.set(text, Date.now())));
			}
		}
	};
	new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
});

const share = [];
const sent = new Map();
others[0].onHeard((text) => sent.has(text) && share.push(performance.now() - sent.get(text)));
const hum = setInterval(() => {
	const one = others[1 + Math.floor(Math.random() * (others.length - 1))];
	const text = `dari HP lain ${performance.now().toFixed(3)}`;
	sent.set(text, performance.now());
	one.say(text);
}, 250); // the hall is busy: four ideas a second from the others

const times = [];
for (let i = 0; i < IDEAS; i++) {
	const text = `usulan nomor ${i}`;
	await phone.fill('textarea', text);
	const tapped = await phone.evaluate(() => {
		const at = Date.now();
		document.querySelector('form button[type=submit]').click();
		return at;
	});
	await wall.waitForFunction((said) => window.painted.get(said) > 0, text, { polling: 20 });
	times.push((await wall.evaluate((said) => window.painted.get(said), text)) - tapped);
	await phone.waitForTimeout(120);
}
clearInterval(hum);

const row = (numbers, limit) => ({
	'p50 ms': percentile(numbers, 0.5).toFixed(0),
	'p95 ms': percentile(numbers, 0.95).toFixed(0),
	'p95 of limit': `${(percentile(numbers, 0.95) / limit).toFixed(2)}x of ${limit} ms`,
	samples: numbers.length
});
console.log(
	`${PHONES} phones, ${SPEAKING} of them whole; the machine's load is ${loadavg()[0].toFixed(1)}`
);
console.table({
	'tap to paint': row(times, LIMIT.tapToPaint),
	'relay share': row(share, LIMIT.relay)
});

hangUp();
for (const one of others) one.stop();
await browser.close();
await laptop.stop();
