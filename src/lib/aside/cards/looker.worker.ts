import { grayOf } from './gray.ts';
import { readCards, type SeenCard } from './readCards.ts';
import type { Photo } from './cardReader.ts';

/** The part of a worker's surroundings it needs; the rest of the app is compiled for windows. */
interface Surroundings {
	onmessage: ((event: MessageEvent<Photo>) => void) | null;
	postMessage(found: SeenCard[]): void;
}

const here = self as unknown as Surroundings;

/** A picture in, its cards out. Ended from outside. */
here.onmessage = ({ data: { data, width, height } }) =>
	here.postMessage(readCards(grayOf(data, width, height)));
