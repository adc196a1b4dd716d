import { t } from '#lib/i18n/words.svelte.ts';

/** "3 new · 1 changed": what is none is not said. */
export function countWords({ made, changed }: { made: number; changed: number }): string {
	const parts = [
		made > 0 ? t('came.new', { count: made }) : '',
		changed > 0 ? t('came.changed', { count: changed }) : ''
	];
	return parts.filter(Boolean).join(' · ');
}
