import type { PageLoad } from './$types';

import { wallWords } from '#lib/i18n/pages/wall.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import { wallScreenSoon } from '#lib/views/frame/wallScreens.ts';

/** Out of reach, the page stands all the same, and each word comes as soon as it can. */
export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	wallScreenSoon(params.step);
	await words.bring(...wallWords(params.step)).catch(() => undefined);
};
