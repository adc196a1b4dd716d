import type { Interlude } from '#lib/domain/meeting/interlude.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** What a scene of the wall is called. */
export function interludeWords({ scene }: Interlude): string {
	return scene === 'mood' ? t('mood.title') : t(`interlude.${scene}`);
}

/** A moment as a hall says it: `10.15` in Indonesian, `10:15` in English. */
export function clockWords(moment: string, language: string): string {
	const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
	return new Date(moment).toLocaleTimeString(language, clock);
}
