import type { PageLoad } from './$types';

import { posterWords } from '#lib/i18n/pages/poster.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';

/** Out of reach, the page stands all the same, and each word comes as soon as it can. */
export const load: PageLoad = async ({ parent }) => {
	await parent();
	await wordsFor(...posterWords);
};
