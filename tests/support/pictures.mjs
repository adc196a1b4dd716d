// Takes the pictures in the documents: wall and phone of one meeting side by side, from the built app's demo.
//   npm run build && npm run pictures
import { chromium } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fromTypescript } from './fromTypescript.mjs';

const { CHROMIUM_ARGS, chromiumPath } = await fromTypescript('tests/support/chromium.ts');

const FOLDER = 'docs/pictures';
const LARGEST = 250 * 1024;
const PLAN = 'contoh-b-kithanga-2027'; // the English one, for readers of English pages
const LATER = '2028-01-15T09:30:00Z'; // after everything the example tells of
const IDEA = 'The road to the market is mud when the mangoes are ripe';
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
	await takeAll(await firstLine(server));
} finally {
	await browser.close();
	server.kill();
	rmSync(data, { recursive: true, force: true });
}

/** The address the server says it listens on. */
function firstLine({ stdout }) {
	return new Promise((resolve, reject) => {
		stdout.once('data', (text) => resolve(new URL(JSON.parse(text).url).origin));
		server.once('exit', () => reject(new Error('The server did not start. Is the app built?')));
	});
}

/** A phone joins, sends an idea, and sees it on the wall; then the room goes on to the problem tree. */
async function takeAll(laptop) {
	mkdirSync(FOLDER, { recursive: true });
	const desk = await screen(`${laptop}/${PLAN}/desk/ideas`, { width: 1366, height: 768 });
	await bringRoom(desk);
	const wall = await screen(`${laptop}/${PLAN}/wall/ideas`, { width: 1024, height: 768 });
	const hall = laptop.replace('localhost', 'hall.local'); // as phones see it: plain http, not loopback
	const phone = await screen(`${hall}/join#${await codeAt(laptop)}`, { width: 360, height: 740 });
	await phone.getByRole('button', { name: words['arrive.enter'] }).click();
	await phone.getByLabel(words['ideas.ask']).fill(IDEA);
	await phone.getByRole('button', { name: words['ideas.send'] }).click();
	await wall.getByText(IDEA).waitFor();
	await phone.getByText(words['ideas.landed']).waitFor();
	await take('ideas', wall, phone);

	await desk.goto(`${laptop}/${PLAN}/desk/problems`);
	await bringRoom(desk);
	for (const page of [wall, phone]) await page.waitForURL('**/problems');
	await take('problems', wall, phone);
}

async function bringRoom(desk) {
	await desk.getByRole('button', { name: words['desk.bring-room'] }).click();
}

async function screen(url, viewport) {
	const context = await browser.newContext({
		viewport,
		deviceScaleFactor: 2,
		reducedMotion: 'reduce'
	});
	await context.addInitScript(() => localStorage.setItem('rembuk.language', 'en'));
	await context.clock.setFixedTime(LATER);
	const page = await context.newPage();
	await page.goto(url);
	return page;
}

/** The join code, asked for as the wall does. */
async function codeAt(laptop) {
	const wish = { plan: PLAN, holder: 'pictures', role: 'viewer', title: PLAN, language: 'en' };
	const headers = { 'content-type': 'application/json' };
	const body = JSON.stringify(wish);
	const answer = await fetch(`${laptop}/api/plans`, { method: 'POST', headers, body });
	return (await answer.json()).code;
}

async function take(name, wall, phone) {
	const [left, right] = [await shot(wall), await shot(phone)];
	const page = await browser.newPage({ viewport: { width: 1200, height: 690 } });
	await page.setContent(`
		<style>
			body { margin: 0; height: 100vh; display: flex; gap: 44px; align-items: end; justify-content: center;
				padding-bottom: 28px; box-sizing: border-box; background: linear-gradient(#efe4cf 88%, #d9c7a4 88%); }
			img { display: block; box-sizing: border-box; }
			.wall { width: 790px; border: 10px solid #fff; box-shadow: 0 14px 34px #46341433; margin-bottom: 30px; }
			.phone { width: 278px; border: 9px solid #2a2620; border-radius: 30px; box-shadow: 0 14px 30px #46341466; }
		</style>
		<img class="wall" alt="" src="${left}"><img class="phone" alt="" src="${right}">`);
	await page.waitForFunction(() => [...document.images].every((image) => image.complete));
	const path = `${FOLDER}/${name}.png`;
	await page.screenshot({ path });
	const { size } = statSync(path);
	console.log(`${path}: ${Math.ceil(size / 1024)} KB`);
	if (size > LARGEST) throw new Error(`A picture should have at most ${LARGEST / 1024} KB.`);
}

async function shot(page) {
	await page.waitForTimeout(1500); // what moves has come to rest, and the letters are there
	return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
}
