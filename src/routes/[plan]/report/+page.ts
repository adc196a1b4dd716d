import type { PageLoad } from './$types';

import { reportWords } from '#lib/i18n/pages/report.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';

export const load: PageLoad = async ({ parent }) => {
	await parent();
	await wordsFor(...reportWords);
};
