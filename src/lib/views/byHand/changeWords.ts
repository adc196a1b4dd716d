import type { BroughtChange } from '#lib/domain/history/broughtChanges.ts';
import { day } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { fieldWords, valueWords } from '../actions/approval/changeWords.ts';

/** Fields that are the words of a card: they need no name. */
const OWN_WORDS = ['text', 'name', 'title', 'question', 'label', 'item', 'what', 'topic'];

/** What a field is called, with a colon; nothing for a card's own words. */
export function changeLabel({ field }: BroughtChange): string {
	if (OWN_WORDS.includes(field)) return '';
	return `${labelOf(field)}:`;
}

function labelOf(field: string): string {
	if (field === 'binned') return t('came.binned');
	if (field === 'status') return t('came.status');
	if (field === 'closedAt') return t('came.closed-field');
	const words = fieldWords(field);
	return words === field ? t('came.other-field') : words;
}

/** One version in words: money as money, months as months. */
export function versionWords(
	change: BroughtChange,
	which: 'here' | 'file' | 'then',
	currency: string
): string {
	const { root, name = '', field } = change;
	const value = change[which];
	if (field === 'closedAt' && typeof value === 'string') return day(value);
	const after = value === undefined ? {} : { after: value };
	return valueWords({ root, id: '', name, what: 'changed', field, ...after }, 'after', currency);
}
