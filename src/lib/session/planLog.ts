import type { UpdateLog } from '#lib/storage/updateLog.ts';

import type { Device } from './device.ts';

/**
 * A plan's log, while it is still being opened: whatever is asked of it waits, in order. A laptop that lost its
 * data is another relay, with another log here, so reading also tells what was kept through the relays before.
 */
export function planLog(device: Promise<Device>, server: string, plan: string): UpdateLog {
	const opening = device.then(({ openLog }) => openLog(server, plan));
	return {
		read: async (room) => {
			const own = await (await opening).read(room);
			return { ...own, others: await readOthers(await device, server, plan, room) };
		},
		append: async (room, update) => (await opening).append(room, update),
		replace: async (room, snapshot, upTo) => (await opening).replace(room, snapshot, upTo),
		close: () => void opening.then((log) => log.close())
	};
}

async function readOthers({ shelf, openLog }: Device, server: string, plan: string, room: string) {
	const found: Uint8Array[] = [];
	try {
		for (const entry of await shelf.list()) {
			if (entry.plan !== plan || entry.server === server) continue;
			const log = openLog(entry.server, plan);
			found.push(...(await log.read(room)).updates);
			log.close();
		}
	} catch {
		// Nothing is lost: they are asked again the next time, and this plan's own log says by itself what it cannot do.
	}
	return found;
}
