import type { LayoutLoad } from './$types';

import { FIRST_LANGUAGE } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import { chosenLanguage } from '#lib/session/settings.ts';

export const ssr = false;

/** The words come first. A phone waits for those of its first screens only; every other page adds its own. */
export const load: LayoutLoad = async () => {
	await words.use(chosenLanguage() ?? FIRST_LANGUAGE);
};
