import { once } from 'node:events';
import { connect } from 'node:net';

import { log } from '#server/log.ts';
import { expect, onTestFinished, test, vi } from 'vitest';

import { houseOnPort } from '../support/house.ts';
import { request } from '../support/request.ts';

test('[RELAY-132] callers who hang up in the middle of what they say are no errors in the log', async () => {
	const house = await houseOnPort();
	const logged = vi.spyOn(log, 'error');
	onTestFinished(() => logged.mockRestore());
	const head = 'POST /api/join HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{';
	for (let i = 0; i < 20; i++) {
		const socket = connect(house.port, '127.0.0.1');
		socket.on('error', () => {});
		socket.write(head);
		await new Promise((resolve) => setTimeout(resolve, 5)); // until the call is being read
		socket.destroy();
		await once(socket, 'close');
	}
	expect((await request(house.port, 'GET', '/api/hello')).status).toBe(200);
	expect(logged).not.toHaveBeenCalled();
});
