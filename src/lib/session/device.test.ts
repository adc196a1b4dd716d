import { expect, test } from 'vitest';

import { thisDevice } from './device.ts';

test('[KEEP-11] in a browser that keeps nothing a plan can be left and opened again in the same tab', async () => {
	const device = await thisDevice(); // Node has no IndexedDB: a private window
	expect(device.keeps).toBe(false);
	const log = device.openLog('server', 'plan');
	await log.append('plan', Uint8Array.of(1));
	log.close();
	const again = device.openLog('server', 'plan');
	await again.append('plan', Uint8Array.of(2));
	expect((await again.read('plan')).updates).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
});
