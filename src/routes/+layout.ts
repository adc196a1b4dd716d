import { FIRST_LANGUAGE } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import { chosenLanguage } from '#lib/session/settings.ts';

export const ssr = false;

/** The words come first: a screen never shows a key. */
export async function load(): Promise<void> {
	if (words.isReady) return;
	await words.use(chosenLanguage() ?? FIRST_LANGUAGE);
}
