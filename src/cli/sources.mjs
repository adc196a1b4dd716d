import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside the built commands: of which sources they are. */
export const STAMP = 'sources.txt';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src/cli', 'src/lib/domain', 'src/lib/export', 'src/lib/protocol', 'src/lib/i18n']
	.concat(['vite.cli.config.ts', 'package-lock.json'])
	.map((path) => join(ROOT, path));

/** One line that changes when anything the command line is built from does. Tests are left out. */
export function sourcesHash() {
	const hash = createHash('sha256');
	for (const path of SOURCES.flatMap(filesIn).sort()) {
		if (!path.endsWith('.test.ts')) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
	}
	return hash.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesIn(path) {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}
