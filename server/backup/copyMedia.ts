import { copyFile } from 'node:fs/promises';

import { log } from '../log.ts';
import { nameOf, type MediaFolder } from '../media/mediaFolder.ts';

/** Who puts copies together on a stick, in the place of a device. */
const MAKER = 'backup';

/** Copies what the other folder has not got of a plan's photos and recordings, each whole or not at all. */
export async function copyMedia(from: MediaFolder, to: MediaFolder, plan: string, now: number) {
	const there = new Set(await to.names(plan));
	const missing = (await from.names(plan)).filter((name) => !there.has(name));
	if (missing.length > 0) await to.prepare(plan, now);
	for (const name of missing) {
		const piece = await from.find(plan, name);
		const part = to.partOf(plan, name, MAKER);
		if (!piece) continue; // erased meanwhile
		try {
			await copyFile(piece.path, part);
			if ((await nameOf(part)) === name) await to.keep(plan, name, part);
			else await damaged(to, plan, name, part);
		} catch (error) {
			await to.drop(plan, part); // half a file would take the room the next one needs
			throw error;
		}
	}
}

/** A piece the disk has spoilt is not copied, and holds no other up. */
async function damaged(to: MediaFolder, plan: string, name: string, part: string) {
	log.warn({ plan, name }, 'a piece is not what it is called any more, and was not copied');
	await to.drop(plan, part);
}
