/**
 * `npm run rembuk -- …`: builds the command line if its sources changed, then runs it. Plain JavaScript, as an old
 * Node cannot read TypeScript. Whatever the build says goes to stderr: stdout belongs to the command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { sourcesHash, STAMP } from './sources.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = join(ROOT, 'dist/cli');
const VITE = join(ROOT, 'node_modules/vite/bin/vite.js');

const [program = 'rembuk', ...args] = process.argv.slice(2);

if (!isFresh() && !build()) {
	process.stderr.write('The command line could not be built: the lines above say why.\n');
	process.exit(1);
}
const main = join(BUILT, `${program}.js`);
process.argv = [process.argv[0] ?? 'node', main, ...args];
await import(pathToFileURL(main).href);

function isFresh() {
	const stamp = join(BUILT, STAMP);
	return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourcesHash();
}

/** Beside the old build, then in its place: another command may be running from that. */
function build() {
	if (!existsSync(VITE)) {
		process.stderr.write('Packages are missing: run "npm ci" first.\n');
		return false;
	}
	const fresh = join(ROOT, `dist/cli-${process.pid}`);
	const { status } = spawnSync(
		process.execPath,
		[VITE, 'build', '-c', 'vite.cli.config.ts', '--outDir', fresh, '--logLevel', 'warn'],
		{ cwd: ROOT, stdio: ['ignore', 2, 2] }
	);
	if (status !== 0) {
		rmSync(fresh, { recursive: true, force: true });
		return false;
	}
	rmSync(BUILT, { recursive: true, force: true });
	renameSync(fresh, BUILT);
	return true;
}
