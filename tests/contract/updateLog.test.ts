import 'fake-indexeddb/auto';

import { dexieUpdateLog } from '#lib/storage/dexieUpdateLog.ts';
import { memoryDisk, memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';
import { databaseName } from '#lib/storage/updateLog.ts';

import { promisesOfUpdateLog } from './updateLog.ts';

promisesOfUpdateLog('memory', () => {
	const disk = memoryDisk();
	return () => memoryUpdateLog(disk);
});

promisesOfUpdateLog('Dexie', () => {
	const name = databaseName('relay', crypto.randomUUID());
	return () => dexieUpdateLog(name);
});
