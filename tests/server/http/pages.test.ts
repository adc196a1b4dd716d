import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { servePages } from '#server/http/pages.ts';
import { expect, onTestFinished, test } from 'vitest';

import { tempFolder } from '../support/folders.ts';
import { request } from '../support/request.ts';

const SCRIPT = 'start("the app")';
const PAGE = `<!doctype html><script>${SCRIPT}</script><script src="/_app/x.js"></script>`;

/** A small build, served. */
async function served() {
	const build = tempFolder();
	mkdirSync(join(build, '_app/immutable'), { recursive: true });
	const files = {
		'200.html': PAGE,
		'icon.svg': '<svg/>',
		'_app/immutable/start.js': 'start();',
		'_app/version.json': '{}'
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(build, name), text);
	writeFileSync(join(build, '_app/immutable/start.js.br'), brotliCompressSync('start();'));
	writeFileSync(join(build, '_app/immutable/start.js.gz'), gzipSync('start();'));
	const server = createServer(servePages(build));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	const get = (path: string, headers = {}, method = 'GET') => request(port, method, path, headers);
	return Object.assign(get, { build });
}

test.each(['/', '/join/K7QF2M00', '/some-plan_id/phone/ideas', '/x?code=1', '/%E2%82%AC'])(
	'[RELAY-29] %s is a page',
	async (path) => {
		const get = await served();
		expect(await get(path)).toMatchObject({
			status: 200,
			body: PAGE,
			headers: { 'cache-control': 'no-cache' }
		});
	}
);

test.each([
	'/_app/immutable/old.js',
	'/_app/gone',
	'/missing.png',
	'/../../etc/passwd',
	'/.env',
	'/%2e%2e/package.json'
])('[RELAY-29] %s is not there', async (path) => {
	const get = await served();
	expect((await get(path)).status).toBe(404);
});

test('[RELAY-29] files with a hash in their name are kept for a year, in the shortest form a browser reads', async () => {
	const get = await served();
	const short = await get('/_app/immutable/start.js', { 'accept-encoding': 'gzip, br' });
	expect(short.headers).toMatchObject({
		'content-encoding': 'br',
		'cache-control': 'public, max-age=31536000, immutable'
	});
	expect((await get('/_app/immutable/start.js')).body).toBe('start();');
	expect((await get('/_app/version.json')).headers['cache-control']).toBe('no-cache');
	expect((await get('/icon.svg')).headers['content-type']).toContain('image/svg+xml');
});

test('[RELAY-29] what is unchanged is not sent again', async () => {
	const get = await served();
	const { headers } = await get('/icon.svg');
	expect((await get('/icon.svg', { 'if-none-match': headers.etag })).status).toBe(304);
});

test('[RELAY-154] a file that vanishes while the app is renewed ends its own answer, and nobody else’s meeting', async () => {
	const get = await served();
	rmSync(join(get.build, 'icon.svg'));
	await expect(get('/icon.svg')).rejects.toThrow();
	expect(await get('/')).toMatchObject({ status: 200, body: PAGE });
});

test('[RELAY-29] pages are only read', async () => {
	const get = await served();
	expect((await get('/', {}, 'POST')).status).toBe(405);
});

test('[RELAY-30] the page’s own script may run, others not; nothing comes from outside', async () => {
	const get = await served();
	const { headers } = await get('/', { host: '192.168.137.1:3000' });
	const policy = String(headers['content-security-policy']).split('; ');
	const hash = createHash('sha256').update(SCRIPT).digest('base64');
	expect(policy).toContain(`script-src 'self' 'sha256-${hash}'`);
	expect(policy).toContain(`connect-src 'self' ws://192.168.137.1:3000 wss://192.168.137.1:3000`);
	for (const nothing of ['default-src', 'frame-ancestors', 'object-src', 'base-uri']) {
		expect(policy).toContain(`${nothing} 'none'`);
	}
	expect(headers).toMatchObject({
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer'
	});
	expect(headers['cross-origin-opener-policy']).toBeUndefined();
});

test('[RELAY-30] on the laptop itself no other window holds on to ours', async () => {
	const get = await served();
	const { headers } = await get('/', { host: 'localhost:3000' });
	expect(headers['cross-origin-opener-policy']).toBe('same-origin');
});

test('[RELAY-32] without a build it says how to make one', () => {
	const missing = join(tempFolder(), 'build');
	expect(() => servePages(missing)).toThrow('Run npm run build, or npm start.');
});
