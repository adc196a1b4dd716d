import { randomBytes } from 'node:crypto';
import {
	appendFileSync,
	closeSync,
	existsSync,
	openSync,
	readFileSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';

import { LARGEST_REMBUK } from '#lib/export/rembuk/openRembuk.ts';

import { CannotDo, refuseFile } from './failing.ts';

/** Makes sure there is a file to read. Gives its size in bytes. */
export function mustBeFile(file: string): number {
	if (!existsSync(file)) refuseFile(file, 'there is no such file.');
	const stat = statSync(file);
	if (!stat.isFile()) refuseFile(file, 'this is no file.');
	return stat.size;
}

/** Reads a file, if it is one and not too large to be a plan. */
export function readWhole(file: string): Uint8Array {
	if (mustBeFile(file) > LARGEST_REMBUK)
		refuseFile(file, 'the file is too large: 50 MB is the most.');
	return new Uint8Array(readFileSync(file));
}

/** Makes sure a file may be written, before any work is done. */
export function mayWrite(file: string, force: boolean): void {
	if (existsSync(file) && !force) {
		throw new CannotDo(`${file} is there already. Name another file, or say --force.`);
	}
}

/** True for what begins as a zip does: a `.rembuk` file, and no JSON or table. */
export function isPacked(file: string): boolean {
	mustBeFile(file);
	const begins = Buffer.alloc(2);
	const handle = openSync(file, 'r');
	readSync(handle, begins, 0, 2, 0);
	closeSync(handle);
	return begins.toString('latin1') === 'PK';
}

/** Writes a file in one go, part after part: it is whole, or it is not there. */
export function writeWhole(file: string, ...content: readonly (Uint8Array | string)[]): void {
	const beside = `${file}.${randomBytes(4).toString('hex')}.part`;
	try {
		writeFileSync(beside, '');
		for (const part of content) appendFileSync(beside, part);
		renameSync(beside, file);
	} catch (error) {
		rmSync(beside, { force: true });
		throw new CannotDo(`${file} could not be written: ${(error as Error).message}`, {
			cause: error
		});
	}
}
