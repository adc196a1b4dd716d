import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { ClassicLevel } from 'classic-level';

import { Trouble } from '../trouble.ts';

import { isDamaged } from './levelJournal.ts';

/** Keys are text, values are bytes. */
export type Level = ClassicLevel<string, Uint8Array>;

const ROOMS = 'rooms';
const PROBE = 64 * 1024;

/** Opens (or makes) the data folder's database, or says in one sentence why not. Damages and deletes nothing. */
export async function openLevel(dataDir: string): Promise<Level> {
	const folder = join(dataDir, ROOMS);
	assertWritable(dataDir);
	assertWhole(dataDir, folder);
	const level: Level = new ClassicLevel(folder, { keyEncoding: 'utf8', valueEncoding: 'view' });
	try {
		await level.open();
	} catch (error) {
		throw new Trouble(sentenceFor(error, dataDir));
	}
	return level;
}

/** Tries to write a little more than LevelDB needs to open, or says in one sentence why it cannot. */
export function assertWritable(dataDir: string) {
	const folder = join(dataDir, ROOMS);
	const probe = join(folder, '.probe');
	try {
		mkdirSync(folder, { recursive: true });
		writeFileSync(probe, new Uint8Array(PROBE));
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

/** The sentence for a data folder whose contents cannot be trusted. */
export function brokenData(dataDir: string): string {
	return (
		`The data in ${dataDir} is damaged and was left as it is. Put a copy of the folder back, ` +
		`or start with another one (--data DIR): phones that were in the meeting bring their part back.`
	);
}

/**
 * LevelDB takes a folder without its table of contents for a new one, and a journal it cannot read for an
 * empty one, and deletes the rest in both cases: never let it.
 */
function assertWhole(dataDir: string, folder: string) {
	const files = readdirSync(folder).filter((name) => /^MANIFEST-|\.(ldb|log)$/.test(name));
	const isHeadless = files.length > 0 && !existsSync(join(folder, 'CURRENT'));
	const journals = files.filter((name) => name.endsWith('.log')).map((name) => join(folder, name));
	if (isHeadless || journals.some((file) => isDamaged(readFileSync(file)))) {
		throw new Trouble(brokenData(dataDir));
	}
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
