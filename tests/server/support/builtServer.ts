import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { build } from 'vite';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/** A process as it ended. */
export interface Ended {
	exitCode: number | null;
	out: string;
	err: string;
}

/** A server process that listens, as its first line of JSON says. */
export interface Started {
	child: ChildProcess;
	said: {
		url: string;
		lan: string[];
		dataDir: string;
		pid: number;
		demo?: string;
		remarks?: string[];
	};
	port: number;
	ended: Promise<Ended>;
}

/** Builds the real server once for a test file, beside an app of one page, and starts it as often as asked. */
export function builtServer() {
	// Inside the project, so that the built file finds the native store.
	const root = resolve(
		`node_modules/.cache/rembuk-test-${process.pid}-${process.env.VITEST_WORKER_ID}`
	);

	beforeAll(async () => {
		const outDir = join(root, 'dist/server');
		await build({ configFile: 'server/vite.config.ts', logLevel: 'error', build: { outDir } });
		mkdirSync(join(root, 'build'), { recursive: true });
		writeFileSync(join(root, 'build/200.html'), '<!doctype html><p>Rembuk</p>');
	}, 60_000);
	afterAll(() => rmSync(root, { recursive: true, force: true }));

	const run = (args: string[], env: Record<string, string> = {}, before: string[] = []) => {
		const command = [...before, process.execPath, join(root, 'dist/server/main.js'), ...args];
		const [program = '', ...rest] = command;
		const child = spawn(program, rest, { env: { PATH: process.env.PATH, ...env } });
		onTestFinished(() => void child.kill('SIGKILL'));
		return child;
	};
	return {
		root,
		run,
		/** Runs until it ends. */
		runs: (args: string[], env?: Record<string, string>) => endOf(run(args, env)),
		/** Starts on a free port and waits until it listens. `before`: a program to run it under. */
		async starts(
			args: string[],
			env?: Record<string, string>,
			before?: string[]
		): Promise<Started> {
			const child = run(['--json', '--port', '0', '--host', '127.0.0.1', ...args], env, before);
			const ended = endOf(child);
			const line = await Promise.race([
				new Promise<string>((done) => child.stdout.once('data', (text) => done(String(text)))),
				ended.then(({ err }) => Promise.reject(new Error(err)))
			]);
			const said = JSON.parse(line) as Started['said'];
			return { child, said, port: Number(new URL(said.url).port), ended };
		}
	};
}

function endOf(child: ChildProcess): Promise<Ended> {
	let [out, err] = ['', ''];
	child.stdout?.on('data', (text) => (out += String(text)));
	child.stderr?.on('data', (text) => (err += String(text)));
	return new Promise((done) => child.on('close', (exitCode) => done({ exitCode, out, err })));
}
