import { toldOf } from '#lib/domain/history/told.ts';

import type { Asking, Answer } from './tellAside.ts';

/** The part of a worker's surroundings it needs; the rest of the app is compiled for windows. */
interface Surroundings {
	onmessage: ((event: MessageEvent<Asking>) => void) | null;
	postMessage(answer: Answer): void;
}

const surroundings = self as unknown as Surroundings;

/** One file in, what it would bring out. Ended from outside. */
surroundings.onmessage = ({ data: { here, file } }) => surroundings.postMessage(toldOf(here, file));
