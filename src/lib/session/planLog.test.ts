import { expect, test } from 'vitest';

import { memoryDisk, memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';

import type { Device } from './device.ts';
import { blank } from './entries.ts';
import { planLog } from './planLog.ts';

const PLAN = 'p'.repeat(22);

async function deviceWith(servers: string[]): Promise<Device> {
	const shelf = memoryShelf();
	const disks = new Map(servers.map((server) => [server, memoryDisk()]));
	const openLog = (server: string) => memoryUpdateLog(disks.get(server));
	for (const [i, server] of servers.entries()) {
		await shelf.put(blank(PLAN, server, 'ana'));
		await openLog(server).append('plan', Uint8Array.of(i));
	}
	await shelf.put(blank('q'.repeat(22), 'old', 'ana')); // another plan is none of this one's business
	return { shelf, keeps: true, openLog };
}

test('[KEEP-15] a plan met through a laptop that lost its data has what was kept through it before', async () => {
	const device = deviceWith(['new', 'old', 'older']);
	const log = planLog(device, 'new', PLAN);
	const { updates, others = [] } = await log.read('plan');
	expect(updates).toEqual([Uint8Array.of(0)]);
	expect(others.map(([byte]) => byte).sort()).toEqual([1, 2]);
	expect((await log.read('ballots')).others).toEqual([]);
});

test('[KEEP-15] another log that cannot be opened does not keep anybody from the plan', async () => {
	const device = await deviceWith(['new', 'old']);
	const whole = device.openLog;
	device.openLog = (server, plan) => {
		if (server === 'old') throw new Error('gone');
		return whole(server, plan);
	};
	const log = planLog(Promise.resolve(device), 'new', PLAN);
	expect(await log.read('plan')).toMatchObject({ updates: [Uint8Array.of(0)], others: [] });
	await log.append('plan', Uint8Array.of(9));
	await log.replace('plan', Uint8Array.of(9), 2);
	expect((await log.read('plan')).updates).toEqual([Uint8Array.of(9)]);
	log.close();
});
