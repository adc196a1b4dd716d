import 'fake-indexeddb/auto';

import { expect, test, vi } from 'vitest';

import { dexieUpdateLog } from './dexieUpdateLog.ts';

const update = Uint8Array.of(1, 2, 3);

test('[KEEP-1] every write asks the browser for the disk itself, not for a promise to write soon', async () => {
	const asked = vi.spyOn(IDBDatabase.prototype, 'transaction');
	const log = dexieUpdateLog(crypto.randomUUID());
	await log.append('plan', update);
	await log.replace('plan', update, 1);

	const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
	expect(writes).toHaveLength(2);
	for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
	asked.mockRestore();
});

test('[KEEP-12] an old tab lets a newer app open the database, and says so when it is next used', async () => {
	const name = crypto.randomUUID();
	const old = dexieUpdateLog(name);
	await old.append('plan', update);

	const newer = await new Promise<IDBDatabase>((done, fail) => {
		const request = indexedDB.open(name, 990);
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
		request.onblocked = () => fail(new Error('the old tab did not give way'));
	});

	await expect(old.append('plan', update)).rejects.toMatchObject({ why: 'blocked' });
	newer.close();
});

test('[KEEP-12] an app that an old tab holds up says so instead of waiting', async () => {
	const name = crypto.randomUUID();
	const deaf = await new Promise<IDBDatabase>((done) => {
		const request = indexedDB.open(name, 1);
		request.onsuccess = () => done(request.result);
	});
	await expect(dexieUpdateLog(name).read('plan')).rejects.toMatchObject({ why: 'blocked' });
	deaf.close();
});

test('[KEEP-6] a full disk is said, and what was kept before is still there', async () => {
	const log = dexieUpdateLog(crypto.randomUUID());
	await log.append('plan', update);
	const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
		throw new DOMException('no space', 'QuotaExceededError');
	});
	await expect(log.append('plan', update)).rejects.toMatchObject({ why: 'full' });
	full.mockRestore();

	expect((await log.read('plan')).updates).toEqual([update]);
});
