import type { Shelf } from '#lib/storage/shelf.ts';
import { databaseName, type UpdateLog } from '#lib/storage/updateLog.ts';

/** Where this browser keeps things. `keeps` is false in a private window, where nothing outlives the tab. */
export interface Device {
	shelf: Shelf;
	keeps: boolean;
	openLog(server: string, plan: string): UpdateLog;
}

let opened: Promise<Device> | undefined;

/** Opens this device's storage, once. Dexie is fetched here, after the first screen, and not before. Never rejects. */
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
		await shelf.list(); // a private window says here that it keeps nothing
		const openLog = (server: string, plan: string) => dexieUpdateLog(databaseName(server, plan));
		return { shelf, keeps: true, openLog };
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
		return { ...log, close: () => undefined }; // nobody else has it: who comes back opens the same one
	};
	return { shelf: memoryShelf(), keeps: false, openLog };
}
