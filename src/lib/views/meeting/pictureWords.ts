import type { PictureName } from '#lib/domain/meeting/pictures.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** A picture name in words: "Burung Merah", "Red bird". */
export function pictureWords({ picture, colour }: PictureName): string {
	return t('picture.name', { picture: t(`picture.${picture}`), colour: t(`colour.${colour}`) });
}
