import type { Way } from '#lib/canvas/acts/newCards.ts';
import { t } from '#lib/i18n/words.svelte.ts';

const WORDS: Record<Way, (card: string) => string> = {
	cause: (card) => t('board.new.cause', { card }),
	effect: (card) => t('board.new.effect', { card }),
	loose: () => t('board.new.loose'),
	core: () => t('board.new.core'),
	means: (card) => (card ? t('board.new.means-for', { card }) : t('board.new.means')),
	activity: (card) => t('board.new.activity-for', { card }),
	idea: () => t('board.new.idea'),
	cluster: () => t('board.new.cluster')
};

/** What a card becomes in this way, beside the card with these words. */
export function wayWords(way: Way, card: string): string {
	return WORDS[way](card);
}
