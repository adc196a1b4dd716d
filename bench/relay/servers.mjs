// The servers under test, each as a process of its own on a free port of this machine.
import { spawn } from 'node:child_process';
import { createServer, connect } from 'node:net';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { fromTypescript } from '../../tests/support/fromTypescript.mjs';

const here = import.meta.dirname;
const root = resolve(here, '../..');
const PLAN = 'plan-of-the-benchmark0';
/** The built server; another build can be named, to be measured beside it. */
const MAIN = process.env.REMBUK_BENCH_MAIN ?? join(root, 'dist/server/main.js');
const YEAR = 365 * 24 * 60 * 60 * 1000;

process.chdir(root); // the project's own TypeScript is found from there

/** How each server is started. `ours` has every check, ticket, fsync and acknowledgement on; the others have none. */
export const SERVERS = {
	ours: startOurs,
	'y-websocket': () => startRival('node_modules/@y/websocket-server/src/server.js', 'plain'),
	hocuspocus: () => startRival('hocuspocus.mjs', 'named'),
	floor: () => startRival('floor.mjs', 'plain')
};

async function startRival(file, wire) {
	const port = await freePort();
	const { child, stop } = run([join(here, file)], {
		PORT: port,
		HOST: '127.0.0.1',
		NODE_ENV: 'production'
	});
	await listening(port);
	const url = `ws://127.0.0.1:${port}/${PLAN}`;
	return {
		pid: child.pid,
		wire,
		room: PLAN,
		stop,
		seats: (count) => Array(count).fill({ url, protocols: [] })
	};
}

async function startOurs() {
	const data = mkdtempSync(join(tmpdir(), 'rembuk-bench-'));
	const { secret, sign } = await secretIn(data);
	const port = await freePort();
	const options = ['--json', '--host', '127.0.0.1', '--port', port, '--data', data];
	const { child, stop } = run([MAIN, ...options.map(String)], { NODE_ENV: 'production' });
	await listening(port);
	const seat = (role) => {
		const device = createHash('sha256')
			.update(randomBytes(16))
			.digest()
			.subarray(0, 16)
			.toString('base64url');
		const holder = `holder-${device}`;
		const ticket = { v: 2, plan: PLAN, role, holder, device, expires: Date.now() + YEAR };
		return {
			url: `ws://127.0.0.1:${port}/sync/${PLAN}/plan`,
			protocols: ['rembuk.1', sign(ticket, secret)]
		};
	};
	return {
		pid: child.pid,
		wire: 'plain',
		room: PLAN,
		seats: (count, role = 'participant') => Array.from({ length: count }, () => seat(role)),
		async stop() {
			await stop();
			rmSync(data, { recursive: true, force: true });
		}
	};
}

/** Makes the data folder before the relay finds it, so that tickets can be signed without asking for each. */
async function secretIn(data) {
	const { classicLevelStore } = await fromTypescript('server/store/classicLevelStore.ts');
	const { identityOf } = await fromTypescript('server/tickets/identity.ts');
	const { signTicket } = await fromTypescript('server/tickets/tickets.ts');
	const store = await classicLevelStore(data);
	const { secret } = await identityOf(store);
	await store.close();
	return { secret, sign: signTicket };
}

function run(args, env) {
	const child = spawn(process.execPath, args, {
		cwd: here,
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { PATH: process.env.PATH, ...env }
	});
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill); // a run that fails leaves nothing behind
	const gone = new Promise((done) => child.once('exit', done));
	const stop = async () => {
		child.kill('SIGTERM');
		const late = setTimeout(kill, 3000);
		await gone;
		clearTimeout(late);
		process.off('exit', kill);
	};
	return { child, stop };
}

function freePort() {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => done(port));
		});
	});
}

async function listening(port) {
	for (let i = 0; i < 100; i++) {
		const isUp = await new Promise((done) => {
			const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
			socket.on('connect', () => socket.destroy());
		});
		if (isUp) return;
		await new Promise((wait) => setTimeout(wait, 100));
	}
	throw new Error('the server did not start within 10 seconds');
}
