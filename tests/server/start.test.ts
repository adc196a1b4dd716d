import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';

import type { Admission } from '#lib/protocol/api.ts';
import { rankedAddresses } from '#server/http/lan.ts';
import { readOptions } from '#server/options.ts';
import { start } from '#server/start.ts';
import { classicLevelStore } from '#server/store/classicLevelStore.ts';
import { expect, onTestFinished, test } from 'vitest';

import { builtServer } from './support/builtServer.ts';
import { card } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { Guest } from './support/guest.ts';
import { PLAN } from './support/house.ts';
import { request } from './support/request.ts';

const server = builtServer();
const ONE_SENTENCE = /^[^\n]+\n$/;

/** Every file of a folder with its bytes, to see that nothing was touched. */
function contentsOf(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((f) =>
		f.isFile()
	);
	return Object.fromEntries(
		files.map(({ parentPath, name }) => [
			name,
			readFileSync(join(parentPath, name)).toString('base64')
		])
	);
}

/** A data folder with a plan in it. */
async function usedFolder(): Promise<string> {
	const data = tempFolder();
	const { child, port, ended } = await server.starts(['--data', data]);
	const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };
	const { ticket } = (await request(port, 'POST', '/api/plans', {}, wish)).body as Admission;
	const desk = await Guest.at(port, `/sync/${PLAN}/plan`, ticket);
	desk.sends(card('Fix the well'));
	await desk.hears('kept');
	child.kill('SIGTERM');
	await ended;
	return data;
}

test('[RELAY-33] for scripts the first line is JSON: where it is, where phones go, where plans are', async () => {
	const data = tempFolder();
	const { said, child, ended, port } = await server.starts(['--data', data]);
	expect(said).toMatchObject({ url: `http://localhost:${port}/`, dataDir: data });
	expect(said.lan).toEqual([]); // tests listen on the loopback only
	expect(await (await fetch(said.url)).text()).toContain('Rembuk');
	child.kill('SIGTERM');
	expect((await ended).out.trim().split('\n')).toHaveLength(1);
});

test('[RELAY-33] a person reads the address, the folder and a picture to scan, and nothing else', async () => {
	const data = tempFolder();
	const child = server.run(['--port', '0', '--data', data]);
	let words = '';
	for await (const text of child.stdout) if ((words += String(text)).includes('Ctrl+C')) break;
	expect(words).toMatch(/On this laptop: {2}http:\/\/localhost:\d+\//);
	expect(words).toContain(`Plans are kept:  ${data}`);
	const own = rankedAddresses(networkInterfaces());
	for (const address of own) expect(words).toContain(`http://${address}:`);
	expect(words).toContain(own.length > 0 ? '▀' : 'No phone can reach this laptop yet');
});

test('[RELAY-33] whoever starts it is told at once of a second copy that cannot be made', async () => {
	const [data, stick] = [tempFolder(), join(tempFolder(), 'not-plugged-in')];
	const copies = ['--backup', stick, '--upstream', 'wss://rembuk.example.org'];
	const { said } = await server.starts(['--data', data, '--log', 'silent', ...copies]);
	expect(said.remarks).toEqual([
		expect.stringContaining('--upstream-key'),
		expect.stringContaining(`${stick} is not there`)
	]);
	const { said: well } = await server.starts(['--data', tempFolder(), '--backup', tempFolder()]);
	expect(well.remarks).toBeUndefined();
});

test('[RELAY-34] asked to stop, it says goodbye to every phone, writes everything down and ends with 0', async () => {
	const data = tempFolder();
	const { child, port, ended } = await server.starts(['--data', data]);
	const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };
	const { ticket } = (await request(port, 'POST', '/api/plans', {}, wish)).body as Admission;
	const desk = await Guest.at(port, `/sync/${PLAN}/plan`, ticket);
	await desk.hears('step1');
	desk.sends(card('Fix the well'));
	desk.asks();
	await desk.hears('step2'); // applied, perhaps not written yet
	child.kill('SIGINT');
	expect(await desk.closed).toEqual({ code: 4000, reason: 'relayStopping' });
	expect(await ended).toMatchObject({ exitCode: 0, err: '' });
	const store = await classicLevelStore(data);
	expect(await store.read(`${PLAN}/plan`)).toHaveLength(1);
	await store.close();
});

test('[RELAY-28] a relay stays who it is from start to start, and becomes another one in an empty folder', async () => {
	const data = tempFolder();
	const hello = async (folder: string) => {
		const { child, said, ended } = await server.starts(['--data', folder]);
		const { server: id, epoch } = (await (await fetch(`${said.url}api/hello`)).json()) as Record<
			string,
			string
		>;
		child.kill('SIGTERM');
		await ended;
		return { id, epoch };
	};
	const first = await hello(data);
	expect(await hello(data)).toEqual(first);
	rmSync(join(data, 'rooms'), { recursive: true });
	const other = await hello(data);
	expect(other.id).not.toBe(first.id);
	expect(other.epoch).not.toBe(first.epoch);
});

test('[RELAY-32] a taken port is named, with what to do', async () => {
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void other.close());
	const { port } = other.address() as AddressInfo;
	const { exitCode, out, err } = await server.runs([
		'--port',
		`${port}`,
		'--host',
		'127.0.0.1',
		'--data',
		tempFolder()
	]);
	expect([exitCode, out]).toEqual([1, '']);
	expect(err).toMatch(ONE_SENTENCE);
	expect(err).toContain(`Port ${port} is already in use`);
});

test('[RELAY-32] a start that failed lets the data folder go', async () => {
	const other = createServer();
	await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void other.close());
	const { port } = other.address() as AddressInfo;
	const data = tempFolder();
	const options = readOptions(['--port', `${port}`, '--host', '127.0.0.1', '--data', data], {});
	await expect(start(options, server.root)).rejects.toThrow('already in use');
	const store = await classicLevelStore(data);
	expect(await store.get('server')).toBeTruthy();
	await store.close();
});

test('[RELAY-32] a folder that cannot be written to is named', async () => {
	const file = join(tempFolder(), 'file');
	writeFileSync(file, 'not a folder');
	for (const data of [file, join(file, 'below')]) {
		const { exitCode, err } = await server.runs(['--data', data]);
		expect([exitCode, err]).toEqual([1, expect.stringMatching(ONE_SENTENCE)]);
		expect(err).toContain(`Cannot write to the data folder ${data}`);
	}
	expect(readFileSync(file, 'utf8')).toBe('not a folder');
});

test('[RELAY-32] a folder another Rembuk is using is left to it', async () => {
	const data = tempFolder();
	const first = await server.starts(['--data', data]);
	const { exitCode, err } = await server.runs(['--data', data, '--port', '0']);
	expect([exitCode, err]).toEqual([1, expect.stringMatching(ONE_SENTENCE)]);
	expect(err).toContain('Another Rembuk is already using the data folder');
	expect((await fetch(first.said.url)).status).toBe(200);
});

const DAMAGE: Record<string, (rooms: string) => void> = {
	'the table of contents is gone': (rooms) => rmSync(join(rooms, 'CURRENT')),
	'the table of contents is nonsense': (rooms) =>
		writeFileSync(join(rooms, 'CURRENT'), 'nonsense\n'),
	'a manifest is nonsense': (rooms) => {
		for (const name of readdirSync(rooms))
			if (name.startsWith('MANIFEST')) writeFileSync(join(rooms, name), 'x'.repeat(90));
	},
	'the log is nonsense': (rooms) => {
		for (const name of readdirSync(rooms))
			if (name.endsWith('.log')) writeFileSync(join(rooms, name), 'x'.repeat(900));
	}
};

test.each(Object.entries(DAMAGE))(
	'[RELAY-32] when %s it says so and touches nothing',
	async (_, damage) => {
		const data = await usedFolder();
		damage(join(data, 'rooms'));
		const before = tempFolder();
		cpSync(data, before, { recursive: true });
		const { exitCode, out, err } = await server.runs(['--data', data, '--port', '0', '--json']);
		expect([exitCode, out]).toEqual([1, '']);
		expect(err).toMatch(ONE_SENTENCE);
		expect(err).toContain(`The data in ${data} is damaged and was left as it is.`);
		const kept = contentsOf(data);
		for (const [name, bytes] of Object.entries(contentsOf(before))) {
			if (!/^LOG/.test(name)) expect([name, kept[name]]).toEqual([name, bytes]); // LevelDB's own diary may grow
		}
	}
);

test('[RELAY-32] a relay that lost its secret does not make up a new one', async () => {
	const data = tempFolder();
	mkdirSync(data, { recursive: true });
	const store = await classicLevelStore(data);
	await store.set({ server: 'server-1', epoch: 'epoch-1', secret: 'short' });
	await store.close();
	const { exitCode, err } = await server.runs(['--data', data, '--port', '0']);
	expect([exitCode, err]).toEqual([1, expect.stringContaining('is damaged and was left as it is')]);
});

test('[RELAY-35] without example plans --demo says how to make them', async () => {
	const { exitCode, err } = await server.runs(['--demo', '--data', tempFolder(), '--port', '0']);
	expect([exitCode, err]).toEqual([1, expect.stringContaining('There are no example plans')]);
});

test('[RELAY-35] with --demo the address opens the example, and it is there', async () => {
	const folder = join(server.root, 'dist/demo');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'a.bin'), card('Fix the well'));
	const index = [
		{ plan: PLAN, title: 'Sukamaju', language: 'id', main: true, rooms: { plan: 'a.bin' } }
	];
	writeFileSync(join(folder, 'index.json'), JSON.stringify(index));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const { said } = await server.starts(['--demo', '--data', tempFolder()]);
	expect(said.url).toMatch(/^http:\/\/localhost:\d+\/\?demo$/);
	expect(said.demo).toBe(PLAN);
	const hello = (await (await fetch(new URL('/api/hello', said.url))).json()) as {
		demo: string;
		demos: Record<string, string>;
	};
	expect(hello.demo).toBe(PLAN);
	expect(Object.values(hello.demos)).toEqual([PLAN]);
});

test('[RELAY-31] a wrong option is one sentence and exit code 2, --help is words and 0', async () => {
	expect(await server.runs(['--prot', '1'])).toMatchObject({
		exitCode: 2,
		out: '',
		err: expect.stringMatching(ONE_SENTENCE)
	});
	const help = await server.runs(['--help']);
	expect(help).toMatchObject({ exitCode: 0, err: '' });
	expect(help.out).toContain('--public-host NAMES');
});
