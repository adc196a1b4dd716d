import { resolve } from 'node:path';

import { Folder, troubleOf } from '../backup/folder.ts';
import type { Options } from '../options.ts';

/** What somebody who starts the server should know of the second copies they asked for, a sentence each. Never rejects. */
export async function copyWords(
	options: Pick<Options, 'upstream' | 'upstream-key' | 'backup' | 'data'>
): Promise<string[]> {
	const { upstream, backup, data, 'upstream-key': key } = options;
	const words: string[] = [];
	if (upstream !== undefined && key === undefined) {
		words.push(
			'--upstream has no --upstream-key: a hosted relay takes no plans without its operator key.'
		);
	}
	if (backup !== undefined) words.push(...(await backupWords(resolve(backup), data)));
	return words;
}

async function backupWords(folder: string, data: string): Promise<string[]> {
	try {
		await new Folder(folder, data).isOnDataDisk();
		return [];
	} catch (error) {
		const what = troubleOf(error) === 'not-there' ? 'is not there' : 'cannot be written to';
		return [`--backup: ${folder} ${what}. Backups begin by themselves once it can be used.`];
	}
}
