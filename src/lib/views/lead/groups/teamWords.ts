import type { Team, TeamPicture } from '#lib/domain/meeting/groups/kinds.ts';
import type { Colour } from '#lib/domain/meeting/pictures.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** The colour that goes with a group's picture: never alone, the picture and the name stand with it. */
export const COLOUR_OF: Record<TeamPicture, Colour> = {
	sun: 'yellow',
	leaf: 'green',
	fish: 'blue',
	flower: 'red',
	moon: 'purple',
	mountain: 'brown',
	bird: 'blue',
	star: 'red'
};

/** What a group is called in the hall: "Kelompok Dusun Wetan"; one whose name says so itself is not said twice (GROUP-13). */
export function teamTitle({ name }: Pick<Team, 'name'>): string {
	const word = t('team.title', { name: '' }).trim().toLowerCase();
	return name.toLowerCase().split(/\s+/).includes(word) ? name : t('team.title', { name });
}
