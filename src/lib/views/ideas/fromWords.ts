import type { Idea } from '#lib/domain/ideas/ideas.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** What a slip of paper is known by at the desk that typed it: nobody's name. */
const SLIP = /^\d{3}-[A-Z]$/;

/** Where an idea comes from, as it stands below its words: the hamlet, and whose voice a scribe wrote down. */
export function fromWords({ hamlet, onBehalfOf: who, channel }: Idea): string {
	const isPerson = who && !(channel === 'paper' && SLIP.test(who));
	return [hamlet, isPerson && t('ideas.said-by', { who })].filter(Boolean).join(' · ');
}
