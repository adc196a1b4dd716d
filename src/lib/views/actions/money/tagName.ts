import { t } from '#lib/i18n/words.svelte.ts';

const KNOWN = ['food', 'blt', 'operations'] as const;

/** What an earmark is for, in words; one a village named itself keeps its name. */
export function tagName(tag: string): string {
	const known = KNOWN.find((each) => each === tag);
	return known ? t(`tag.${known}`) : tag;
}
