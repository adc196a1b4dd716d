import { copyFile } from 'node:fs/promises';

import { log } from '../log.ts';
import { nameOf, type MediaFolder } from '../media/mediaFolder.ts';

import { troubleOf } from './folder.ts';

/** Who puts copies together on a stick, in the place of a device. */
const MAKER = 'backup';

/** Copies what the other folder has not got of a plan's photos and recordings, each whole or not at all; of one that was erased only what it still names. */
export async function copyMedia(
	from: MediaFolder,
	to: MediaFolder,
	plan: string,
	now: number,
	named?: ReadonlySet<string>
) {
	const there = new Set(await to.names(plan));
	const isMissing = (name: string) => !there.has(name) && (named?.has(name) ?? true);
	const missing = (await from.names(plan)).filter(isMissing);
	if (missing.length > 0) await to.prepare(plan, now);
	const failed: unknown[] = [];
	for (const name of missing) {
		await copyPiece(from, to, plan, name).catch((error: unknown) => {
			if (troubleOf(error) === 'full') throw error; // the next one would find no room either
			failed.push(error);
		});
	}
	if (failed.length > 0) throw failed[0];
}

async function copyPiece(from: MediaFolder, to: MediaFolder, plan: string, name: string) {
	const piece = await from.find(plan, name);
	const part = to.partOf(plan, name, MAKER);
	if (!piece) return; // erased meanwhile
	try {
		await copyFile(piece.path, part);
		if ((await nameOf(part)) === name) await to.keep(plan, name, part);
		else await damaged(to, plan, name, part);
	} catch (error) {
		await to.drop(plan, part); // half a file would take the room the next one needs
		throw error;
	}
}

/** A piece the disk has spoilt is not copied, and holds no other up. */
async function damaged(to: MediaFolder, plan: string, name: string, part: string) {
	log.warn({ plan, name }, 'a piece is not what it is called any more, and was not copied');
	await to.drop(plan, part);
}
