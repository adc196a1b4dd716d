import type { Interlude } from '#lib/domain/meeting/interlude.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** What a scene of the wall is called. */
export function interludeWords({ scene }: Interlude): string {
	return scene === 'mood' ? t('mood.title') : t(`interlude.${scene}`);
}
