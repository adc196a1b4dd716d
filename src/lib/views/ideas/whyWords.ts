import type { LikelyDuplicate } from '#lib/domain/ideas/duplicates.ts';
import type { Why } from '#lib/domain/ideas/marks.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** As many words as somebody reads aloud without losing the thread. */
const SAID = 5;

/** What speaks for a suggestion, as a sentence: "3 kata sama: air, pipa, bocor". */
export function whyWords({ words, themes }: Why): string {
	const named = themes.map((theme) => t(`theme.${theme}`)).join(', ');
	return sentence(words, named === '' ? [] : [t('suggest.themes', { themes: named })]);
}

/** What speaks for a pair: shared words, one place, nearly one spelling. */
export function pairWords({ words, place, letters }: LikelyDuplicate): string {
	return sentence(words, [
		...(place === undefined ? [] : [t('suggest.twins.place', { place })]),
		...(letters === undefined ? [] : [t('suggest.twins.letters', { letters })])
	]);
}

function sentence(words: readonly string[], more: readonly string[]): string {
	const shown = words.slice(0, SAID).join(', ') + (words.length > SAID ? ' …' : '');
	const shared =
		words.length > 0 ? [t('suggest.words', { count: words.length, words: shown })] : [];
	return [...shared, ...more].join(' · ');
}
