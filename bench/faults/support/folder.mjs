// Folders that are gone when the run is over.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cannot } from './cannot.mjs';

/** An empty folder. */
export function tempFolder() {
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-faults-'));
	process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A disk of a few megabytes, in memory. */
export function smallDisk(megabytes) {
	const folder = tempFolder();
	const size = (mb) => `size=${mb}m`;
	if (spawnSync('mount', ['-t', 'tmpfs', '-o', size(megabytes), 'tmpfs', folder]).status !== 0) {
		cannot('a small disk cannot be mounted');
	}
	process.once('exit', () => spawnSync('umount', ['-l', folder]));
	return {
		folder,
		grow: (mb) => spawnSync('mount', ['-o', `remount,${size(mb)}`, folder])
	};
}
