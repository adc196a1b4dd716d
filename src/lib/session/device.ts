import type { Shelf } from '#lib/storage/shelf.ts';
import { databaseName, type UpdateLog } from '#lib/storage/updateLog.ts';

import { newId } from './newId.ts';

/** Where this browser keeps things. `keeps` is false in a private window, where nothing outlives the tab. */
export interface Device {
	shelf: Shelf;
	/** This person's random id on this device. */
	person: string;
	keeps: boolean;
	openLog(server: string, plan: string): UpdateLog;
}

let opened: Promise<Device> | undefined;

/** Opens this device's storage, once. Dexie is fetched here, after the first screen, and not before. */
export function thisDevice(): Promise<Device> {
	opened ??= openDevice();
	return opened;
}

async function openDevice(): Promise<Device> {
	try {
		const [{ dexieShelf }, { dexieUpdateLog }] = await Promise.all([
			import('#lib/storage/dexieShelf.ts'),
			import('#lib/storage/dexieUpdateLog.ts')
		]);
		const shelf = dexieShelf();
		const person = await shelf.recallOr('person', newId());
		const openLog = (server: string, plan: string) => dexieUpdateLog(databaseName(server, plan));
		return { shelf, person, keeps: true, openLog };
	} catch {
		return forgetfulDevice(); // the screen says that nothing outlives this tab
	}
}

/** A private window: what reaches the relay is kept there, and nothing is kept here. */
async function forgetfulDevice(): Promise<Device> {
	const [{ memoryShelf }, { memoryUpdateLog }] = await Promise.all([
		import('#lib/storage/memoryShelf.ts'),
		import('#lib/storage/memoryUpdateLog.ts')
	]);
	const logs = new Map<string, UpdateLog>();
	const openLog = (server: string, plan: string) => {
		const name = databaseName(server, plan);
		const log = logs.get(name) ?? memoryUpdateLog();
		logs.set(name, log);
		return log;
	};
	return { shelf: memoryShelf(), person: newId(), keeps: false, openLog };
}
