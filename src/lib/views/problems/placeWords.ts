import type { Line } from '#lib/domain/problems/lines.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** Where a card stands, in words, as the eye sees it from the rules at its left: side, level, which of how many, on what (TWIN-1). */
export function placeWords(line: Line, on: string): string {
	const { side, level, place, of, below } = line;
	if (side === undefined) return level === 0 ? '' : t('twin.loose');
	return [
		t(`twin.place.${side}`, { level, place, of, on }),
		t('twin.below', { count: below })
	].join('. ');
}
