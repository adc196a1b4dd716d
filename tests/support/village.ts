import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';

import {
	expect,
	test as base,
	type Browser,
	type BrowserContext,
	type Page
} from '@playwright/test';

/** The laptop of a meeting: the built server on a port of its own, with a data folder of its own. */
export interface Laptop {
	/** Where the facilitator works: a secure context. */
	home: string;
	/**
	 * What phones open: plain http under a name that is not loopback, so not a secure context. Where the laptop listens
	 * `everywhere` it is the machine's own address in its network, if it has one.
	 */
	hall: string;
	data: string;
	/** Ends the server as a power cut would. */
	kill(): Promise<void>;
	/** Starts it again on the same port, with whatever is in the data folder; from another folder, as after an upgrade. */
	start(root?: string): Promise<void>;
}

/** The screens of a story. Each is a browser of its own, as in a hall. */
export interface Village {
	laptop: Laptop;
	/** A laptop; `touch` is one whose screen is touched. */
	desk(touch?: 'touch'): Promise<Page>;
	wall(path: string): Promise<Page>;
	/** A 360 px phone that has opened the hall's address, with whatever path. */
	phone(path?: string): Promise<Page>;
}

/**
 * Playwright's test with a village in it. `demo` opens with the example plans, `everywhere` listens beyond loopback,
 * `options` are more of the server's own, `scale` is pixels of a picture for each of a page.
 */
export const test = base.extend<{
	demo: boolean;
	everywhere: boolean;
	options: string[];
	scale: number;
	village: Village;
}>({
	demo: [false, { option: true }],
	everywhere: [false, { option: true }],
	options: [[], { option: true }],
	scale: [1, { option: true }],
	village: async ({ browser, demo, everywhere, options, scale }, use) => {
		const host = ['--host', everywhere ? '0.0.0.0' : '127.0.0.1'];
		const laptop = await startLaptop([...(demo ? ['--demo'] : []), ...host, ...options]);
		const contexts: BrowserContext[] = [];
		await use(villageWith(browser, laptop, { contexts, scale }));
		for (const context of contexts) await context.close();
		await laptop.kill();
		rmSync(laptop.data, { recursive: true, force: true });
	}
});

export { expect };

function villageWith(
	browser: Browser,
	laptop: Laptop,
	{ contexts, scale }: { contexts: BrowserContext[]; scale: number }
): Village {
	const open = async (url: string, options: Parameters<Browser['newContext']>[0]) => {
		const context = await browser.newContext({ ...options, deviceScaleFactor: scale });
		contexts.push(context);
		const page = await context.newPage();
		page.on('pageerror', (error) => {
			throw new Error(`${url}: ${error.message}`);
		});
		await page.goto(url);
		return page;
	};
	return {
		laptop,
		desk: (touch) =>
			open(laptop.home, {
				viewport: { width: 1366, height: 768 },
				hasTouch: touch !== undefined
			}),
		wall: (path) => open(laptop.home + path, { viewport: { width: 1024, height: 768 } }),
		phone: (path = '/') =>
			open(laptop.hall + path, {
				viewport: { width: 360, height: 740 },
				isMobile: true,
				hasTouch: true
			})
	};
}

async function startLaptop(options: string[]): Promise<Laptop> {
	const data = mkdtempSync(join(tmpdir(), 'rembuk-e2e-'));
	let running = await spawnServer(['--port', '0', '--data', data, ...options]);
	const { port } = running;
	return {
		home: `http://localhost:${port}`,
		hall: `http://${(options.includes('0.0.0.0') && ownAddress()) || 'hall.local'}:${port}`,
		data,
		async kill() {
			const gone = new Promise((resolve) => running.child.once('exit', resolve));
			if (running.child.exitCode !== null || running.child.signalCode !== null) return;
			running.child.kill('SIGKILL');
			await gone;
		},
		async start(root) {
			running = await spawnServer(['--port', String(port), '--data', data, ...options], root);
		}
	};
}

function ownAddress(): string | undefined {
	const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
	return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

async function spawnServer(
	options: string[],
	root = '.'
): Promise<{ child: ChildProcess; port: number }> {
	const args = [join(root, 'dist/server/main.js'), '--json', ...options];
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	const said = await new Promise<string>((resolve, reject) => {
		child.stdout.once('data', (text) => resolve(String(text)));
		child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
	});
	const { url } = JSON.parse(said) as { url: string };
	return { child, port: Number(new URL(url).port) };
}
