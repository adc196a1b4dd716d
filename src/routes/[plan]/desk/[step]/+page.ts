import type { PageLoad } from './$types';

import { deskWords } from '#lib/i18n/pages/desk.ts';
import { words } from '#lib/i18n/words.svelte.ts';
import { deskSoon } from '#lib/views/frame/deskSoon.ts';

/** Out of reach, the page stands all the same, and each word comes as soon as it can. */
export const load: PageLoad = async ({ params, parent }) => {
	deskSoon(params.step);
	await parent();
	await words.bring(...deskWords(params.step)).catch(() => undefined);
};
