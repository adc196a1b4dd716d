import { networkInterfaces } from 'node:os';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Hello } from '#lib/protocol/api.ts';
import { rankedAddresses } from '#server/http/lan.ts';
import { readOptions } from '#server/options.ts';
import { start } from '#server/start.ts';
import { Reach } from '#server/lan/reach.ts';
import { expect, onTestFinished, test, vi } from 'vitest';

import { tempFolder } from '../support/folders.ts';
import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { request } from '../support/request.ts';

test('[RELAY-139] only the laptop itself is told how many phones have reached which address', async () => {
	const reached = () => ({ 'http://192.168.137.1:3000': 3 });
	const house = await houseOnPort({ reached });
	const hello = async (headers: Record<string, string>) =>
		(await request(house.port, 'GET', '/api/hello', headers)).body;
	expect(await hello({})).toMatchObject({ home: true, reached: reached() });
	expect(await hello({ 'x-forwarded-for': '192.168.137.20' })).not.toHaveProperty('reached');
});

test('[RELAY-139] a phone whose page was open before the relay was started counts when its line is back', async () => {
	const saw = vi.spyOn(Reach.prototype, 'saw');
	onTestFinished(() => saw.mockRestore());
	const root = tempFolder();
	mkdirSync(join(root, 'build'));
	writeFileSync(join(root, 'build/200.html'), '<!doctype html>');
	const options = readOptions(['--port', '0', '--data', tempFolder(), '--name', 'off'], {});
	const running = await start(options, root);
	onTestFinished(() => running.stop());
	const phone = await Guest.at(Number(new URL(running.url).port), `/sync/${PLAN}/plan`);
	await phone.closed; // it needs another ticket, but it was here
	expect(saw).toHaveBeenCalledTimes(1);
});

test('[RELAY-139] a page fetched by the laptop’s own network address is no phone', async ({
	skip
}) => {
	const [own] = rankedAddresses(networkInterfaces());
	if (!own) return skip('this machine has no network');
	const root = tempFolder();
	mkdirSync(join(root, 'build'));
	writeFileSync(join(root, 'build/200.html'), '<!doctype html>');
	const options = readOptions(['--port', '0', '--data', tempFolder(), '--name', 'off'], {});
	const running = await start(options, root);
	onTestFinished(() => running.stop());
	const { port } = new URL(running.url);
	await fetch(`http://${own}:${port}/`);
	const hello = (await (await fetch(`${running.url}api/hello`)).json()) as Hello;
	expect(hello.lan).toContain(`http://${own}:${port}`);
	expect(hello.lan.some((address) => address.includes('.local'))).toBe(false);
	expect(hello.reached?.[`http://${own}:${port}`]).toBe(0);
});
