import { LATER as WORDS } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';

/** The menu with all it says, named here so that no first screen carries the names of its files. */
export async function menu() {
	const [{ default: shown }] = await Promise.all([import('./Menu.svelte'), words.bring(WORDS)]);
	return shown;
}
