import type { PageLoad } from './$types';

import { homeWords } from '#lib/i18n/pages/home.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';

export const load: PageLoad = async ({ parent }) => {
	await parent();
	await wordsFor(...homeWords);
};
