import { runnerImport } from 'vite';

/**
 * Loads a TypeScript file of this project into a plain Node script, so that benches and tests share one helper.
 * @param {string} path from the project's root, e.g. `tests/support/bundle.ts`
 */
export async function fromTypescript(path) {
	const { module } = await runnerImport(`./${path}`, { logLevel: 'error' });
	return module;
}
