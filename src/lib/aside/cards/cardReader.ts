import { asked } from '../asked.ts';
import { cardsOn, type Photo } from './cardsOn.ts';
import type { SeenCard } from './readCards.ts';

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
	const readBeside = ({ data, width, height }: Photo) =>
		asked<SeenCard[]>(worker, { data, width, height }, [data.buffer]).catch(() => {
			isGone = true;
			return []; // this picture went with the worker; the next one is read here
		});
	return {
		read(photo) {
			const seen = before.then(() => (isGone ? cardsOn(photo) : readBeside(photo)));
			before = seen.catch(() => undefined); // whoever asked for it hears why
			return seen;
		},
		stop: () => worker.terminate()
	};
}
