import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

import { LARGEST_REMBUK } from '#lib/export/rembuk/openRembuk.ts';

import { CannotDo, refuseFile } from './failing.ts';

/** Reads a file, if it is one and not too large to be a plan. */
export function readWhole(file: string): Uint8Array {
	if (!existsSync(file)) refuseFile(file, 'there is no such file.');
	const stat = statSync(file);
	if (!stat.isFile()) refuseFile(file, 'this is no file.');
	if (stat.size > LARGEST_REMBUK) refuseFile(file, 'the file is too large: 50 MB is the most.');
	return new Uint8Array(readFileSync(file));
}

/** Makes sure a file may be written, before any work is done. */
export function mayWrite(file: string, force: boolean): void {
	if (existsSync(file) && !force) {
		throw new CannotDo(`${file} is there already. Name another file, or say --force.`);
	}
}

/** Writes a file in one go: it is whole, or it is not there. */
export function writeWhole(file: string, content: Uint8Array | string): void {
	const beside = `${file}.${randomBytes(4).toString('hex')}.part`;
	try {
		writeFileSync(beside, content);
		renameSync(beside, file);
	} catch (error) {
		rmSync(beside, { force: true });
		throw new CannotDo(`${file} could not be written: ${(error as Error).message}`, {
			cause: error
		});
	}
}
