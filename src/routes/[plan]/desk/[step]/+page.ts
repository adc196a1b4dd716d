import type { PageLoad } from './$types';

import { deskWords } from '#lib/i18n/pages/desk.ts';
import { wordsFor } from '#lib/i18n/wordsFor.ts';
import { deskSoon } from '#lib/views/frame/deskSoon.ts';

export const load: PageLoad = async ({ params, parent }) => {
	deskSoon(params.step);
	await parent();
	await wordsFor(...deskWords(params.step));
};
