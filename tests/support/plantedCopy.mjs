import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const COPIED = ['src', 'tests', 'server', 'package.json', 'svelte.config.js', '.svelte-kit'];
/** What the build reads at the top of the project: its parts by any name, so that a new one is not forgotten here. */
const CONFIGS = /^(vite.*\.ts|tsconfig\.json)$/;

/** A copy of the project in which a bug can be planted; gone when this process ends. */
export function plantedCopy() {
	const root = mkdtempSync(join(tmpdir(), 'rembuk-planted-'));
	process.on('exit', () => rmSync(root, { recursive: true, force: true }));
	const configs = readdirSync('.').filter((name) => CONFIGS.test(name));
	for (const path of [...COPIED, ...configs]) cpSync(path, join(root, path), { recursive: true });
	symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'dir');
	return root;
}
