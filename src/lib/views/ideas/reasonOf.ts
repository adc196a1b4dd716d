import { t } from '#lib/i18n/words.svelte.ts';

import { TAKEN_BACK } from './heardBy.ts';

/** Why an idea stands aside, in words: what somebody wrote, or what stands for a code of the app (IDEA-6). */
export function reasonOf(reason: string | undefined): string | undefined {
	if (reason === TAKEN_BACK) return t('idea.taken-back');
	return reason === 'restored' ? t('idea.restored') : reason;
}
