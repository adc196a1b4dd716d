import { access, constants, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import type { CopyTrouble } from '#lib/protocol/copies.ts';

import { syncFolder } from '../keeping/syncFolder.ts';
import { dayIn, ENDING, isBackupOf } from './safeName.ts';

/** How many days a plan keeps a backup of, besides the newest one. */
const MOST_DAYS = 7;

/** A file that is not finished, or was never finished. */
const UNFINISHED = '.part';

/**
 * The folder backups go to, on a stick or elsewhere. It is never made here: where a stick is not plugged in, a new
 * folder of its name would be on the laptop's own disk.
 */
export class Folder {
	/** True once it was seen on another disk than the data: then it must not turn up on the same one. */
	#wasElsewhere = false;

	constructor(
		private readonly path: string,
		private readonly dataDir: string
	) {}

	/** Whether it is on the disk the data is on. Rejects where it is not there, or cannot be written to. */
	async isOnDataDisk(): Promise<boolean> {
		const [here, data] = await Promise.all([stat(this.path), stat(this.dataDir)]);
		if (!here.isDirectory()) throw gone();
		await access(this.path, constants.W_OK);
		const isSame = here.dev === data.dev;
		if (isSame && this.#wasElsewhere) throw gone(); // the empty place where the stick was
		this.#wasElsewhere ||= !isSame;
		return isSame;
	}

	/** The newest backup of a plan, if there is one. */
	async newest(plan: string): Promise<Uint8Array | undefined> {
		const file = (await this.#filesOf(plan)).find((name) => dayIn(name) === undefined);
		return file === undefined ? undefined : readFile(join(this.path, file));
	}

	/**
	 * Writes a plan's newest backup: beside the one before, and in its place only when all of it is on the disk.
	 * `day`: the day the one before is to be kept for, if it was of another day.
	 */
	async write(plan: string, name: string, bytes: Uint8Array, day: string | undefined) {
		const target = name + ENDING;
		await this.#writeWhole(target + UNFINISHED, bytes);
		const before = (await this.#filesOf(plan)).filter((file) => dayIn(file) === undefined);
		const [last] = before;
		if (last !== undefined && day !== undefined) await this.#move(last, `${name}.${day}${ENDING}`);
		await this.#move(target + UNFINISHED, target);
		for (const old of await this.#tooMany(plan, target)) await rm(join(this.path, old));
		await syncFolder(this.path);
	}

	/** Takes a plan's backups of the days before this one away. */
	async dropBefore(plan: string, day: string) {
		const old = (await this.#filesOf(plan)).filter((file) => (dayIn(file) ?? day) < day);
		for (const file of old) await rm(join(this.path, file));
		if (old.length > 0) await syncFolder(this.path);
	}

	/** Older days, and the newest one under a title the plan had before. */
	async #tooMany(plan: string, target: string): Promise<string[]> {
		const files = (await this.#filesOf(plan)).filter((file) => file !== target);
		const days = files.filter((file) => dayIn(file) !== undefined);
		const kept = days.sort((a, b) => (dayIn(b) ?? '').localeCompare(dayIn(a) ?? ''));
		return [...kept.slice(MOST_DAYS), ...files.filter((file) => dayIn(file) === undefined)];
	}

	async #filesOf(plan: string): Promise<string[]> {
		return (await readdir(this.path)).filter((file) => isBackupOf(plan, file));
	}

	async #writeWhole(file: string, bytes: Uint8Array) {
		const path = join(this.path, file);
		const handle = await open(path, 'w');
		try {
			await handle.writeFile(bytes);
			await handle.sync();
		} catch (error) {
			await handle.close();
			await rm(path, { force: true }); // half a file would take the room the next one needs
			throw error;
		}
		await handle.close();
	}

	#move(from: string, to: string) {
		return rename(join(this.path, from), join(this.path, to));
	}
}

/** What a fault of the folder means for people. */
export function troubleOf(error: unknown): CopyTrouble {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'ENOSPC' || code === 'EDQUOT') return 'full';
	return ['EROFS', 'EACCES', 'EPERM'].includes(code) ? 'read-only' : 'not-there';
}

function gone(): Error {
	return Object.assign(new Error('the stick is not there'), { code: 'ENOENT' });
}
