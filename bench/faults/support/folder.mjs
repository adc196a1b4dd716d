// Folders that are gone when the run is over.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { cannot } from './cannot.mjs';

/** An empty folder. `letGo`: what must be done before it can be taken away. */
export function tempFolder(letGo = () => {}) {
	const folder = mkdtempSync(join(tmpdir(), 'rembuk-faults-'));
	process.once('exit', () => {
		letGo(folder);
		rmSync(folder, { recursive: true, force: true });
	});
	return folder;
}

/** A disk of a few megabytes, in memory. */
export function smallDisk(megabytes) {
	const folder = tempFolder((mounted) => spawnSync('umount', ['-l', mounted]));
	const size = (mb) => `size=${mb}m`;
	if (spawnSync('mount', ['-t', 'tmpfs', '-o', size(megabytes), 'tmpfs', folder]).status !== 0) {
		cannot('a small disk cannot be mounted');
	}
	return {
		folder,
		grow: (mb) => spawnSync('mount', ['-o', `remount,${size(mb)}`, folder])
	};
}
