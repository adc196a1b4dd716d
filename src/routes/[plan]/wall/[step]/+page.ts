import type { PageLoad } from './$types';

import { wallWords } from '#lib/i18n/pages/wall.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';
import { wallScreenSoon } from '#lib/views/frame/wallScreens.ts';

export const load: PageLoad = async ({ params, parent }) => {
	await parent();
	wallScreenSoon(params.step);
	await wordsFor(...wallWords(params.step));
};
