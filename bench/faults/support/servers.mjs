// The servers under attack, each a process of its own on a free port, started afresh for every row.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { ourSeats } from './seats.mjs';

const root = resolve(import.meta.dirname, '../../..');
const rivals = join(root, 'bench/relay');
/** The built server; another build can be named. */
const MAIN = process.env.REMBUK_BENCH_MAIN ?? join(root, 'dist/server/main.js');

/** Each server: how it is run in a folder for its data, and how a room is reached. */
export const SERVERS = {
	'y-websocket': {
		title: `@y/websocket-server ${versionOf('@y/websocket-server')}`,
		wire: 'plain',
		args: () => [join(rivals, 'node_modules/@y/websocket-server/src/server.js')],
		env: (port, data) => ({ PORT: port, HOST: '127.0.0.1', YPERSISTENCE: data }),
		seats: ({ port }) => rivalSeats((room) => `ws://127.0.0.1:${port}/${room}`)
	},
	hocuspocus: {
		title: `Hocuspocus ${versionOf('@hocuspocus/server')}`,
		wire: 'named',
		args: () => [join(import.meta.dirname, 'hocuspocus.mjs')],
		env: (port, data) => ({ PORT: port, HOST: '127.0.0.1', DATA: data }),
		seats: ({ port }) => rivalSeats(() => `ws://127.0.0.1:${port}/`)
	},
	ours: {
		title: 'Rembuk',
		wire: 'ours',
		args: (port, data) => [MAIN, '--json', '--host', '127.0.0.1', '--port', port, '--data', data],
		env: () => ({}),
		seats: ourSeats
	}
};

/** Starts a server. `before`: a program to run it under; `data`: a folder it is to use. */
export async function startServer(name, { before = [], data: given, port: wished } = {}) {
	const kind = SERVERS[name];
	const data = given ?? (await mkdtemp(join(tmpdir(), 'rembuk-faults-')));
	await mkdir(data, { recursive: true });
	const port = wished ?? (await freePort());
	const [program, ...args] = [...before, process.execPath, ...kind.args(port, data).map(String)];
	const env = { PATH: process.env.PATH, NODE_ENV: 'production', ...kind.env(port, data) };
	// A group of its own: with a program that runs the server (strace), ending only that program leaves the server running.
	const child = spawn(program, args, { stdio: 'ignore', env, cwd: root, detached: true });
	const kill = (signal) => endGroup(child.pid, signal);
	const atExit = () => kill('SIGKILL');
	process.once('exit', atExit);
	const gone = new Promise((done) => child.once('exit', done));
	const server = { name, wire: kind.wire, port, data, child, pid: child.pid, gone };
	await listening(port, child);
	return {
		...server,
		...kind.seats(server),
		isAlive: () => child.exitCode === null && child.signalCode === null,
		/** Ends it, at once or with goodbye; its data stays where they were given. */
		async stop(signal = 'SIGKILL') {
			kill(signal);
			await gone;
			kill('SIGKILL'); // whatever it had started
			process.off('exit', atExit);
			if (given === undefined) await rm(data, { recursive: true, force: true });
		}
	};
}

/** Sends a signal to a process and all it started. */
function endGroup(pid, signal) {
	try {
		process.kill(-pid, signal);
	} catch {
		// nothing of it is left
	}
}

/** Resident memory of a process in MB. Linux only. */
export function memoryOf(pid) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** Watches a process grow while something is done. Gives the growth in MB at its highest. */
export async function growthDuring(pid, act) {
	const before = memoryOf(pid);
	let most = before;
	const look = () => {
		try {
			most = Math.max(most, memoryOf(pid));
		} catch {
			clearInterval(timer); // it ended
		}
	};
	const timer = setInterval(look, 10);
	await act();
	look();
	clearInterval(timer);
	return Math.round(most - before);
}

function rivalSeats(url) {
	return {
		seat: async ({ room = 'village' } = {}) => ({
			url: url(room),
			protocols: [],
			room,
			path: `/${room}`
		})
	};
}

function versionOf(name) {
	try {
		return JSON.parse(readFileSync(join(rivals, 'node_modules', name, 'package.json'), 'utf8'))
			.version;
	} catch {
		return '(not installed)';
	}
}

function freePort() {
	return new Promise((done) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const { port } = server.address();
			server.close(() => done(port));
		});
	});
}

async function listening(port, child) {
	for (let i = 0; i < 200 && child.exitCode === null; i++) {
		const isUp = await new Promise((done) => {
			const socket = connect(port, '127.0.0.1', () => done(true)).on('error', () => done(false));
			socket.on('connect', () => socket.destroy());
		});
		if (isUp) return;
		await new Promise((wait) => setTimeout(wait, 50));
	}
	throw new Error('the server did not start within 10 seconds');
}
