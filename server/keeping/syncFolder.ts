import { open } from 'node:fs/promises';

/** Brings a folder's own entries onto the disk, as far as the system does that: Windows and some sticks sync no folders. */
export async function syncFolder(path: string): Promise<void> {
	const handle = await open(path, 'r').catch(() => undefined);
	await handle?.sync().catch(() => undefined);
	await handle?.close();
}
