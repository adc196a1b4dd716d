import type { Idea } from '#lib/domain/ideas/ideas.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** What a slip of paper is known by: nobody's name. `readIdeaCode` reads it, but a phone has no bytes left for that. */
const SLIP = /^\d{3}-[A-Z]$/;

/**
 * Where an idea comes from, as it stands below its words: whose voice a scribe wrote down, and where people lead, the
 * hamlet. In a small one its name tells who wrote what was said without a name: no phone and no wall shows it (ARRIVE-31).
 */
export function fromWords(
	{ hamlet, onBehalfOf: who, channel }: Idea,
	surface: 'desk' | 'wall' | 'phone'
): string {
	const isPerson = who && !(channel === 'paper' && SLIP.test(who));
	return [surface === 'desk' && hamlet, isPerson && t('ideas.said-by', { who })]
		.filter(Boolean)
		.join(' · ');
}
