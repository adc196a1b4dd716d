import { t } from '#lib/i18n/words.svelte.ts';

/** How much of a point is left, in words: "sisa 12 menit", "waktunya habis", "lewat 3 menit". */
export function leftWords(left: number): string {
	return left >= 0 ? t('agenda.left', { count: left }) : t('agenda.beyond', { count: -left });
}
