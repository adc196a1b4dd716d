// Runs every benchmark beside this file, one after another, so that they do not slow each other down.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const benches = readdirSync(here).filter((name) => name.endsWith('.mjs') && name !== 'all.mjs');

for (const name of benches.sort()) {
	console.log(`\n${name}`);
	const { status } = spawnSync(process.execPath, [`${here}${name}`], { stdio: 'inherit' });
	if (status !== 0) process.exitCode = 1;
}
