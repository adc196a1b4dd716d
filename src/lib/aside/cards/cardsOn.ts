import { grayOf } from './gray.ts';
import { readCards, type SeenCard } from './readCards.ts';

/** A picture as a canvas gives it: red, green, blue and alpha by turns. */
export type Photo = Pick<ImageData, 'data' | 'width' | 'height'>;

/** The cards on a picture. */
export function cardsOn({ data, width, height }: Photo): SeenCard[] {
	return readCards(grayOf(data, width, height));
}
