import type { PageLoad } from './$types';

import { minutesWords } from '#lib/i18n/pages/minutes.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';

/** Out of reach, the page stands all the same, and each word comes as soon as it can. */
export const load: PageLoad = async ({ parent }) => {
	await parent();
	await wordsFor(...minutesWords);
};
