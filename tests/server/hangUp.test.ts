import { connect } from 'node:net';

import { expect, test } from 'vitest';

import { builtServer } from './support/builtServer.ts';
import { tempFolder } from './support/folders.ts';
import { request } from './support/request.ts';

const server = builtServer();

test('[RELAY-11] whoever hangs up in the middle of knocking, at whatever door, ends nothing but that', async () => {
	const { port, ended } = await server.starts(['--data', tempFolder()]);
	let exit: unknown = 'running';
	void ended.then((end) => (exit = end));
	const upgrade = 'Host: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';
	for (let i = 0; i < 120; i++) {
		const socket = connect(port, '127.0.0.1');
		socket.on('error', () => {}); // being hung up on is what we expect
		await new Promise((resolve) => socket.once('connect', resolve));
		socket.write(`GET /${['x', 'sync/x', 'api/hello'][i % 3]} HTTP/1.1\r\n${upgrade}`);
		if (i % 2 === 1) await new Promise((resolve) => setImmediate(resolve));
		socket.resetAndDestroy();
	}
	expect((await request(port, 'GET', '/api/health')).body).toMatchObject({ ok: true });
	expect(exit).toBe('running');
});
