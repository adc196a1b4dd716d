import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files by path, e.g. `{ 'src/lib/domain/plan.ts': 'export ...' }`. */
export type Tree = Record<string, string>;

/** Writes files into a folder of their own beside copies of the named project files, and returns where, and how to remove it. */
export function fixtureTree(tree: Tree, copied: readonly string[]) {
	const root = mkdtempSync(join(tmpdir(), 'rembuk-gates-'));
	for (const path of copied) cpSync(path, join(root, path), { recursive: true });
	symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'dir');
	for (const [path, text] of Object.entries(tree)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
