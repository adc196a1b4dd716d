// Takes the picture of the README: a wall and a phone of one meeting, side by side, from the built app's demo.
//   npm run build && npm run pictures
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { fromTypescript } from './fromTypescript.mjs';

const { CHROMIUM_ARGS, chromiumPath } = await fromTypescript('tests/support/chromium.ts');

const PLAN = 'contoh-b-kithanga-2027'; // the English one, for readers of an English page
const LARGEST = 250 * 1024;
const words = JSON.parse(readFileSync('src/lib/i18n/messages/en.json', 'utf8'));

const data = mkdtempSync(join(tmpdir(), 'rembuk-pictures-'));
const server = spawn(
	process.execPath,
	['dist/server/main.js', '--demo', '--json', '--port', '0', '--host', '127.0.0.1', '--data', data],
	{ stdio: ['ignore', 'pipe', 'inherit'] }
);
const browser = await chromium.launch({
	executablePath: await chromiumPath(),
	args: CHROMIUM_ARGS
});
try {
	await takePicture('docs/pictures/hall.png', await sidesOf(await firstLine(server)));
} finally {
	await browser.close();
	server.kill();
	rmSync(data, { recursive: true, force: true });
}

/** The address the server says it listens on. */
function firstLine({ stdout }) {
	return new Promise((resolve, reject) => {
		stdout.once('data', (text) => resolve(new URL(JSON.parse(text).url).origin));
		server.once('exit', (code) =>
			reject(new Error(`The server ended with ${code}. Is the app built?`))
		);
	});
}

/** The room gathers ideas; a phone joins and sends one; the wall shows it. */
async function sidesOf(laptop) {
	const desk = await screen(`${laptop}/${PLAN}/desk/ideas`, { width: 1366, height: 768 });
	await desk.getByRole('button', { name: words['desk.bring-room'] }).click();
	const wall = await screen(`${laptop}/${PLAN}/wall/ideas`, { width: 1024, height: 768 });

	const hall = laptop.replace('localhost', 'hall.local'); // as a phone sees it: plain http, not loopback
	const phone = await screen(`${hall}/join#${await codeAt(laptop)}`, { width: 360, height: 740 });
	await phone.getByRole('button', { name: words['arrive.enter'] }).click();
	const idea = 'The road to the market is mud when the mangoes are ripe';
	await phone.getByLabel(words['ideas.ask']).fill(idea);
	await phone.getByRole('button', { name: words['ideas.send'] }).click();
	await wall.getByText(idea).waitFor();
	await phone.getByText(words['ideas.landed']).waitFor();
	return { wall: await shot(wall), phone: await shot(phone) };
}

async function screen(url, viewport) {
	const context = await browser.newContext({
		viewport,
		deviceScaleFactor: 2,
		reducedMotion: 'reduce'
	});
	await context.addInitScript(() => localStorage.setItem('rembuk.language', 'en'));
	await context.clock.setFixedTime('2028-01-15T09:30:00Z'); // after everything the example tells of
	const page = await context.newPage();
	await page.goto(url);
	return page;
}

/** The join code, asked for as the desk does. */
async function codeAt(laptop) {
	const holder = 'picture-maker';
	const wish = { plan: PLAN, holder, role: 'viewer', title: 'Kithanga', language: 'en' };
	const answer = await fetch(`${laptop}/api/plans`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(wish)
	});
	return (await answer.json()).code;
}

async function shot(page) {
	await page.waitForTimeout(1000); // what moves has come to rest
	return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
}

async function takePicture(file, { wall, phone }) {
	const page = await browser.newPage({ viewport: { width: 1200, height: 690 } });
	await page.setContent(`
		<style>
			body { margin: 0; height: 100vh; display: flex; gap: 44px; align-items: end; justify-content: center;
				padding-bottom: 28px; box-sizing: border-box; background: linear-gradient(#efe4cf 88%, #d9c7a4 88%); }
			img { display: block; box-sizing: border-box; }
			.wall { width: 790px; border: 10px solid #fff; box-shadow: 0 14px 34px #46341433; margin-bottom: 30px; }
			.phone { width: 278px; border: 9px solid #2a2620; border-radius: 30px; box-shadow: 0 14px 30px #46341466; }
		</style>
		<img class="wall" alt="" src="${wall}"><img class="phone" alt="" src="${phone}">`);
	await page.waitForFunction(() => [...document.images].every((image) => image.complete));
	mkdirSync(dirname(file), { recursive: true });
	await page.screenshot({ path: file });
	const { size } = statSync(file);
	console.log(`${file}: ${Math.ceil(size / 1024)} KB`);
	if (size > LARGEST) throw new Error(`A picture should have at most ${LARGEST / 1024} KB.`);
}
