import { isBinCode, TAKEN_BACK } from '#lib/domain/shared/binReasons.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** Why an idea stands aside, in words: what somebody wrote, or what stands for a code of the app (IDEA-6). */
export function reasonOf(reason: string | undefined): string | undefined {
	if (!isBinCode(reason)) return reason;
	return t(reason === TAKEN_BACK ? 'idea.taken-back' : 'idea.restored');
}
