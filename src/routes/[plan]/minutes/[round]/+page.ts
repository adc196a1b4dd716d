import type { PageLoad } from './$types';

import { minutesWords } from '#lib/i18n/pages/minutes.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';

export const load: PageLoad = async ({ parent }) => {
	await parent();
	await wordsFor(...minutesWords);
};
