import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { chromium } from '@playwright/test';

import { fromTypescript } from '../../tests/support/fromTypescript.mjs';

/** Starts the built server on a free port with an empty data folder. `hall` is its address without a secure context. */
export async function startLaptop(...options) {
	const data = mkdtempSync(join(tmpdir(), 'rembuk-bench-'));
	const args = [
		'dist/server/main.js',
		'--json',
		'--host',
		'127.0.0.1',
		'--port',
		'0',
		'--data',
		data
	];
	const child = spawn(process.execPath, [...args, ...options], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	process.once('exit', () => child.kill()); // a bench that fails leaves nothing running
	const said = await new Promise((done) => child.stdout.once('data', (text) => done(String(text))));
	const { port } = new URL(JSON.parse(said).url);
	return {
		home: `http://localhost:${port}`,
		hall: `http://hall.local:${port}`,
		relay: `ws://localhost:${port}`,
		pid: child.pid,
		async stop() {
			const gone = new Promise((done) => child.once('exit', done));
			child.kill();
			await gone;
			rmSync(data, { recursive: true, force: true });
		}
	};
}

/** The Chromium the tests use. */
export async function openBrowser() {
	const { CHROMIUM_ARGS, chromiumPath } = await fromTypescript('tests/support/chromium.ts');
	return chromium.launch({ executablePath: await chromiumPath(), args: CHROMIUM_ARGS });
}

/** The value below which this share of the numbers lies. */
export function percentile(numbers, share) {
	const sorted = [...numbers].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/** Begins a plan at the desk and opens the ideas step. Gives the desk's page, the plan's id and the join code. */
export async function beginMeeting(browser, laptop) {
	const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
	const desk = await context.newPage();
	await desk.goto(laptop.home);
	await desk.fill('input[name=title]', 'Rencana Kerja 2028');
	await desk.fill('input[name=village]', 'Tirtamulya');
	await desk.click('form button[type=submit] >> text=Mulai');
	const code = await desk.getAttribute('[data-code]', 'data-code');
	const plan = new URL(desk.url()).pathname.split('/')[1];
	await desk.click(`a[href$="/desk/ideas"]`);
	await desk.click('text=Ajak semua ke langkah ini');
	return { desk, code, plan };
}

/** A wall at the ideas, as an old projector shows it. */
export async function openWall(browser, laptop, plan) {
	const context = await browser.newContext({ viewport: { width: 1024, height: 768 } });
	const wall = await context.newPage();
	await wall.goto(`${laptop.home}/${plan}/wall/ideas`);
	return wall;
}

/** A phone with a screen that has come in and can write. */
export async function openPhone(browser, laptop, code) {
	const size = { width: 360, height: 740 };
	const context = await browser.newContext({ viewport: size, isMobile: true, hasTouch: true });
	const phone = await context.newPage();
	await phone.goto(`${laptop.hall}/join#${code}`);
	await phone.click('text=Ini saya');
	await phone.waitForSelector('textarea');
	return phone;
}
