import { grayOf } from './gray.ts';
import { readCards, type SeenCard } from './readCards.ts';

/** A picture as a canvas gives it: red, green, blue and alpha by turns. */
export type Photo = Pick<ImageData, 'data' | 'width' | 'height'>;

/** Who reads pictures, one at a time. A picture that is read is given away: its bytes are gone here. */
export interface CardReader {
	read(photo: Photo): Promise<SeenCard[]>;
	stop(): void;
}

/** A worker beside the page; where it cannot be had, the page itself. */
export function cardReader(): CardReader {
	const worker = new Worker(new URL('./looker.worker.ts', import.meta.url), { type: 'module' });
	let isGone = false;
	return {
		read(photo) {
			if (isGone) return Promise.resolve(readHere(photo));
			const { data: bytes, width, height } = photo;
			return new Promise((found) => {
				worker.onmessage = ({ data }: MessageEvent<SeenCard[]>) => found(data);
				worker.onerror = () => {
					isGone = true;
					found([]); // this picture went with the worker; the next one is read here
				};
				worker.postMessage({ data: bytes, width, height }, [bytes.buffer]);
			});
		},
		stop: () => worker.terminate()
	};
}

function readHere({ data, width, height }: Photo): SeenCard[] {
	return readCards(grayOf(data, width, height));
}
