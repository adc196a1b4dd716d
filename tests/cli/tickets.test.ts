import { rembuk } from '../../src/cli/main.ts';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import { houseOnPort, PLAN } from '../server/support/house.ts';

/** What the command says, as a person would call it. */
async function said(...args: string[]) {
	const [out, err]: [string[], string[]] = [[], []];
	const code = await rembuk(['tickets', ...args], {
		out: (line) => out.push(line),
		err: (line) => err.push(line)
	});
	return { code, out: out.join('\n'), err: err.join('\n') };
}

function phoneWith(url: string, ticket: string) {
	const doc = new Y.Doc();
	const base = `${url.replace('http', 'ws')}/sync`;
	const provider = new WebsocketProvider(base, `${PLAN}/plan`, doc, {
		protocols: ['rembuk.1', ticket],
		WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
		disableBc: true
	});
	onTestFinished(() => provider.destroy());
	const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()));
	return { doc, synced };
}

test('[RELAY-91] two tickets, and two ordinary y-websocket clients that meet with them', async () => {
	const house = await houseOnPort();
	const args = ['--url', house.url, '--plan', PLAN, '--role', 'participant', '--count', '2'];
	const { code, out, err } = await said(...args, '--json');
	expect([code, err]).toEqual([0, '']);
	const { url, plan, tickets } = JSON.parse(out) as Record<string, string> & { tickets: string[] };
	expect([url, plan, tickets.length]).toEqual([house.url, PLAN, 2]);

	const [ana, budi] = tickets.map((ticket) => phoneWith(house.url, ticket));
	await Promise.all([ana?.synced, budi?.synced]);
	const arrived = new Promise((resolve) => budi?.doc.getMap('cards').observe(resolve));
	ana?.doc.getMap('cards').set('well', 'a well');
	await arrived;
	expect(budi?.doc.getMap('cards').get('well')).toBe('a well');
});

test('[RELAY-91] without --json there is one ticket a line', async () => {
	const house = await houseOnPort();
	const { out } = await said('--url', house.url, '--plan', PLAN, '--count', '3');
	expect(out.split('\n')).toHaveLength(3);
});

test.each([
	[['--plan', PLAN], '--url'],
	[['--url', 'localhost', '--plan', PLAN], '--url'],
	[['--url', 'http://localhost', '--plan', 'x'], '--plan'],
	[['--url', 'http://localhost', '--plan', PLAN, '--role', 'boss'], '--role'],
	[['--url', 'http://localhost', '--plan', PLAN, '--count', '0'], '--count'],
	[['--url', 'http://localhost', '--plan', PLAN, 'file'], 'no file']
])('[RELAY-91] %j is not understood, and the answer says what is missing', async (args, named) => {
	const { code, out, err } = await said(...args);
	expect([code, out]).toEqual([2, '']);
	expect(err).toContain(named);
});

test('[RELAY-91] where no relay answers, or it gives none, one sentence says so', async () => {
	const nobody = await said('--url', 'http://127.0.0.1:9', '--plan', PLAN);
	expect([nobody.code, nobody.err]).toEqual([1, 'http://127.0.0.1:9: no relay answers there.']);
	const house = await houseOnPort();
	const elsewhere = await said(
		...['--url', house.url, '--plan', PLAN, '--operator-key', 'not-the-key-of-this-relay']
	);
	expect(elsewhere.code).toBe(1);
	expect(elsewhere.err).toContain('--operator-key');
});
