import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import {
	MEDIA_NAME,
	mediaTypeOf,
	SNIFFED,
	type MediaListed,
	type MediaType
} from '#lib/protocol/media.ts';

import { syncFolder } from '../keeping/syncFolder.ts';

/** An upload nobody went on with for so long is given up, in milliseconds. */
const GIVEN_UP = 24 * 60 * 60 * 1000;

/** What a piece takes of a disk at least: small ones are many files. */
const BLOCK = 16 * 1024;

/** A piece that is here: where, how long, and what it is by its first bytes. */
export interface Piece {
	path: string;
	bytes: number;
	type: MediaType;
}

/**
 * Photos and recordings, each a file called by its SHA-256, in one folder per plan. Names of plans and devices are
 * written in hex, because some disks do not tell capitals from small letters. An upload that is not whole is a file of
 * its own per device, so that nobody can spoil what somebody else is sending.
 */
export class MediaFolder {
	/** How much each plan takes of the disk, in bytes, as far as it was counted. */
	readonly #taken = new Map<string, Promise<{ bytes: number }>>();

	constructor(private readonly path: string) {}

	folderOf(plan: string): string {
		return join(this.path, hex(plan));
	}

	/** A piece of a plan, if all of it is here. */
	async find(plan: string, name: string): Promise<Piece | undefined> {
		const path = join(this.folderOf(plan), name);
		const bytes = await sizeOf(path);
		const type = bytes === undefined ? undefined : mediaTypeOf(await firstBytes(path));
		return bytes === undefined || type === undefined ? undefined : { path, bytes, type };
	}

	/** The names of all pieces of a plan that are whole. */
	async names(plan: string): Promise<string[]> {
		return (await filesIn(this.folderOf(plan))).filter((file) => MEDIA_NAME.test(file));
	}

	/** All pieces of a plan that are whole, with their sizes. */
	async list(plan: string): Promise<MediaListed[]> {
		const names = (await this.names(plan)).sort();
		const sized = names.map(async (name) => ({
			name,
			bytes: (await sizeOf(join(this.folderOf(plan), name))) ?? 0
		}));
		return Promise.all(sized);
	}

	/** Where a device's upload of a piece is put together. */
	partOf(plan: string, name: string, device: string): string {
		return join(this.folderOf(plan), `${name}.${hex(device)}.part`);
	}

	/** How much a plan takes of the disk, unfinished uploads too. Counted once, then kept up by `takes`. */
	async taken(plan: string): Promise<number> {
		return (await this.#count(plan)).bytes;
	}

	/** A plan takes so much more, or less, of the disk. */
	async takes(plan: string, bytes: number) {
		(await this.#count(plan)).bytes += bytes;
	}

	/** What a plan takes is counted afresh when it is asked next. */
	recount(plan: string) {
		this.#taken.delete(plan);
	}

	/** Makes a plan's folder, and gives up what nobody went on with. */
	async prepare(plan: string, now: number) {
		const folder = this.folderOf(plan);
		await makeFolder(this.path); // one by one: where a stick is not plugged in, none of its name is made
		await makeFolder(folder);
		for (const file of await filesIn(folder)) {
			const part = file.endsWith('.part') ? join(folder, file) : undefined;
			const last = part && (await stat(part).catch(() => undefined));
			if (part && last && now - last.mtimeMs > GIVEN_UP) await this.#remove(plan, part);
		}
	}

	/** Puts an upload in its place: on the disk whole, or not there. Whoever was first stays. */
	async keep(plan: string, name: string, part: string) {
		const handle = await open(part, 'r+');
		await handle.sync().finally(() => handle.close());
		await rename(part, join(this.folderOf(plan), name));
		await syncFolder(this.folderOf(plan));
		this.recount(plan);
	}

	/** Lets an upload go. */
	drop(plan: string, part: string): Promise<void> {
		return this.#remove(plan, part);
	}

	/** Takes away every piece and upload of a plan that is not among these names. */
	async leaveOnly(plan: string, names: ReadonlySet<string>) {
		const folder = this.folderOf(plan);
		const gone = (await filesIn(folder)).filter((file) => !names.has(file));
		for (const file of gone) await rm(join(folder, file), { force: true });
		if (gone.length > 0) await syncFolder(folder);
		this.recount(plan);
	}

	async #remove(plan: string, path: string) {
		await rm(path, { force: true });
		this.recount(plan);
	}

	#count(plan: string): Promise<{ bytes: number }> {
		const counted = this.#taken.get(plan) ?? countIn(this.folderOf(plan));
		this.#taken.set(plan, counted);
		return counted;
	}
}

/** What so many bytes take of a disk. */
export function onDisk(bytes: number): number {
	return Math.max(bytes, BLOCK);
}

/** How long a file is; nothing if there is none. */
export async function sizeOf(path: string): Promise<number | undefined> {
	try {
		return (await stat(path)).size;
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
		throw error;
	}
}

/** So many of a file's first bytes as tell what it is. */
export async function firstBytes(path: string): Promise<Uint8Array> {
	const handle = await open(path, 'r');
	try {
		const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED), 0, SNIFFED, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}

/** What a file is called by. */
export async function nameOf(path: string): Promise<string> {
	const hash = createHash('sha256');
	for await (const part of createReadStream(path) as AsyncIterable<Buffer>) hash.update(part);
	return hash.digest('hex');
}

/** The names of a folder's files; none where there is no folder. */
export async function filesIn(folder: string): Promise<string[]> {
	try {
		return await readdir(folder);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}

async function makeFolder(path: string) {
	await mkdir(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'EEXIST') throw error;
	});
}

async function countIn(folder: string) {
	const sizes = (await filesIn(folder)).map((file) => sizeOf(join(folder, file)));
	const bytes = (await Promise.all(sizes)).reduce<number>(
		(sum, size) => sum + onDisk(size ?? 0),
		0
	);
	return { bytes };
}

function hex(text: string): string {
	return Buffer.from(text).toString('hex');
}
