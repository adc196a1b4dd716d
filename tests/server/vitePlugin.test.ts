import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { PLAN_ID } from '#lib/protocol/rooms.ts';
import type { Admission } from '#lib/protocol/api.ts';
import { relayInVite } from '#server/vitePlugin.ts';
import { createServer, preview } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';

import { card } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { Guest } from './support/guest.ts';
import { PLAN } from './support/house.ts';
import { request } from './support/request.ts';

const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };

/** Vite in an empty folder with nothing but the relay, its data elsewhere. */
async function inVite(mode: 'dev' | 'preview') {
	const root = tempFolder();
	writeFileSync(join(root, 'index.html'), '<!doctype html><p>Rembuk</p>');
	vi.stubEnv('REMBUK_DATA', tempFolder());
	const config = {
		configFile: false as const,
		root,
		logLevel: 'silent' as const,
		plugins: [relayInVite()],
		build: { outDir: root },
		server: { host: '127.0.0.1', port: 0 },
		preview: { host: '127.0.0.1', port: 0 }
	};
	const vite = mode === 'dev' ? await (await createServer(config)).listen() : await preview(config);
	onTestFinished(async () => {
		vi.unstubAllEnvs();
		await vite.close();
	});
	const address = vite.httpServer?.address();
	return { vite, port: typeof address === 'object' && address ? address.port : 0 };
}

test.each(['dev', 'preview'] as const)(
	'[RELAY-39] in Vite’s %s the relay is on the same port',
	async (mode) => {
		const { port } = await inVite(mode);
		expect((await request(port, 'GET', '/api/hello')).body).toMatchObject({ home: true });
		expect((await request(port, 'GET', '/')).body).toContain('Rembuk');
		const { ticket, plan } = (await request(port, 'POST', '/api/plans', {}, wish))
			.body as Admission;
		expect(plan).toMatch(PLAN_ID);
		const desk = await Guest.at(port, `/sync/${PLAN}/plan`, ticket);
		desk.sends(card('Fix the well'));
		expect((await desk.hears('kept')).number).toBe(1);
		await desk.leaves();
	}
);

test('[RELAY-39] Vite’s own socket is left alone', async () => {
	const { vite, port } = await inVite('dev');
	const token = 'config' in vite ? String(Reflect.get(vite.config, 'webSocketToken')) : '';
	const socket = new WebSocket(`ws://127.0.0.1:${port}/?token=${token}`, 'vite-hmr');
	const first = await new Promise<string>((resolve, reject) => {
		socket.on('message', (data: Buffer) => resolve(data.toString()));
		socket.on('error', reject);
	});
	expect(first).toContain('connected');
	expect(socket.protocol).toBe('vite-hmr');
	socket.terminate();
});

test('[RELAY-39] when Vite starts itself again the data folder goes from the old server to the new', async () => {
	const { vite, port } = await inVite('dev');
	await request(port, 'POST', '/api/plans', {}, wish);
	if ('restart' in vite) await vite.restart();
	const address = vite.httpServer?.address();
	const again = typeof address === 'object' && address ? address.port : 0;
	await expect.poll(async () => (await request(again, 'GET', '/api/hello')).status).toBe(200);
});
