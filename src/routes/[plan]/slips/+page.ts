import type { PageLoad } from './$types';

import { slipsWords } from '#lib/i18n/pages/slips.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';

export const load: PageLoad = async ({ parent }) => {
	await parent();
	await wordsFor(...slipsWords);
};
