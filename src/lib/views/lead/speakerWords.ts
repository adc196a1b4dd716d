import type { Member } from '#lib/domain/meeting/members.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { pictureWords } from '../meeting/pictureWords.ts';

/** Who wants to speak, as a room calls them: the picture of their phone, or the name or number called out. */
export function speakerWords(
	{ person, name }: { person?: string; name?: string },
	members: readonly Member[]
): string {
	const member = members.find(({ id }) => id === person);
	return name ?? (member ? pictureWords(member) : t('turn.somebody'));
}
