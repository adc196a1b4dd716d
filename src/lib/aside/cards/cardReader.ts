import { grayOf } from './gray.ts';
import { readCards, type SeenCard } from './readCards.ts';

/** A picture as a canvas gives it: red, green, blue and alpha by turns. */
export type Photo = Pick<ImageData, 'data' | 'width' | 'height'>;

/** Who reads pictures, one at a time. A picture that is read is given away: its bytes are gone here. */
export interface CardReader {
	read(photo: Photo): Promise<SeenCard[]>;
	stop(): void;
}

/** A worker beside the page; where it cannot be had, the page itself. A photo waits for the camera's picture before it. */
export function cardReader(): CardReader {
	const worker = new Worker(new URL('./looker.worker.ts', import.meta.url), { type: 'module' });
	let isGone = false;
	let before: Promise<unknown> = Promise.resolve();
	const readBeside = ({ data: bytes, width, height }: Photo) =>
		new Promise<SeenCard[]>((found) => {
			worker.onmessage = ({ data }: MessageEvent<SeenCard[]>) => found(data);
			worker.onerror = () => {
				isGone = true;
				found([]); // this picture went with the worker; the next one is read here
			};
			worker.postMessage({ data: bytes, width, height }, [bytes.buffer]);
		});
	return {
		read(photo) {
			const seen = before.then(() => (isGone ? readHere(photo) : readBeside(photo)));
			before = seen.catch(() => undefined); // whoever asked for it hears why
			return seen;
		},
		stop: () => worker.terminate()
	};
}

function readHere({ data, width, height }: Photo): SeenCard[] {
	return readCards(grayOf(data, width, height));
}
