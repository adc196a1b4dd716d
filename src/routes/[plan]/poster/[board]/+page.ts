import type { PageLoad } from './$types';

import { posterWords } from '#lib/i18n/pages/poster.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';

export const load: PageLoad = async ({ parent }) => {
	await parent();
	await wordsFor(...posterWords);
};
