import type { Given } from '../command.ts';
import { refuseFile, WrongUse } from '../failing.ts';
import type { Imported } from './imported.ts';

/** Makes a plan of a table, or puts it into one. */
export function importTable(file: string, _bytes: Uint8Array, as: string, given: Given): Imported {
	if (given.has('nothing') || (as !== 'ideas' && as !== 'activities'))
		throw new WrongUse('--as is ideas or activities.');
	return refuseFile(file, `tables of ${as} cannot be read yet.`);
}
