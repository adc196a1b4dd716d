import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ClassicLevel } from 'classic-level';

import { Trouble } from '../trouble.ts';

/** Keys are text, values are bytes. */
export type Level = ClassicLevel<string, Uint8Array>;

/** Opens (or makes) the data folder's database, or says in one sentence why not. Damages and deletes nothing. */
export async function openLevel(dataDir: string): Promise<Level> {
	const folder = join(dataDir, 'rooms');
	assertWritable(dataDir, folder);
	assertNotHalfThere(dataDir, folder);
	const level: Level = new ClassicLevel(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
	try {
		await level.open();
	} catch (error) {
		throw new Trouble(sentenceFor(error, dataDir));
	}
	return level;
}

/** The sentence for a data folder whose contents cannot be trusted. */
export function brokenData(dataDir: string): string {
	return (
		`The data in ${dataDir} is damaged and was left as it is. Put a copy of the folder back, ` +
		`or start with another one (--data DIR): phones that were in the meeting bring their part back.`
	);
}

function assertWritable(dataDir: string, folder: string) {
	const probe = join(folder, '.probe');
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(probe, 'can this folder be written to?');
		rmSync(probe);
	} catch (error) {
		const full = codeOf(error) === 'ENOSPC';
		throw new Trouble(
			full
				? `The disk of the data folder ${dataDir} is full. Make room and start again.`
				: `Cannot write to the data folder ${dataDir} (${codeOf(error)}). Choose another with --data DIR.`
		);
	}
}

/** LevelDB takes a folder without its table of contents for a new one and deletes the rest: never let it. */
function assertNotHalfThere(dataDir: string, folder: string) {
	if (existsSync(join(folder, 'CURRENT'))) return;
	const leftovers = readdirSync(folder).filter((name) => /^MANIFEST-|\.(ldb|log|sst)$/.test(name));
	if (leftovers.length > 0) throw new Trouble(brokenData(dataDir));
}

function sentenceFor(error: unknown, dataDir: string): string {
	const cause = error instanceof Error ? error.cause : undefined;
	const code = codeOf(cause);
	if (code === 'LEVEL_LOCKED') {
		return `Another Rembuk is already using the data folder ${dataDir}. Close it, or choose another with --data DIR.`;
	}
	if (/no space left/i.test(String(cause))) {
		return `The disk of the data folder ${dataDir} is full. Make room and start again.`;
	}
	return brokenData(dataDir);
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
