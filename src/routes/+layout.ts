import type { LayoutLoad } from './$types';

import { FIRST_LANGUAGE } from '#lib/i18n/languages.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import { chosenLanguage } from '#lib/session/settings.ts';

export const ssr = false;

/** The words come first: a screen never shows a key. A phone waits for those of its first screens only. */
export const load: LayoutLoad = async ({ route }) => {
	const isPhone = route.id === '/join' || route.id?.startsWith('/[plan]/phone');
	if (!words.isReady) await words.use(chosenLanguage() ?? FIRST_LANGUAGE);
	if (!isPhone) await words.whole();
};
