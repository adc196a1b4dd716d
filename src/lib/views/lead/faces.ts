import type { Mood, MoodCard } from '#lib/domain/meeting/kinds.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

/** The face on each card: never the face alone, its letter and its words stand beside it. */
export const FACES: Record<MoodCard, IconName> = {
	A: 'happy',
	B: 'so-so',
	C: 'help',
	D: 'unhappy'
};

/** What a card says in one question: what the desk said it means, else the word of its face, else only its letter. */
export function cardWords({ cards, means }: Pick<Mood, 'cards' | 'means'>, card: MoodCard): string {
	return means?.[card] ?? (cards === 'faces' ? t(`mood.face.${card}`) : t('mood.card', { card }));
}
