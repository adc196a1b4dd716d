const PAUSE = 2000;

/** Who waits for something that is fetched: told when it is here, and each time it could not be had. */
export interface Waiting<T> {
	here: (it: T) => void;
	lost: () => void;
}

/**
 * Fetches again and again, two seconds after each failure, until it is here (LOOK-11). Calling what it gives back ends
 * the waiting: what comes after that is nobody's any more, however late it comes.
 */
export function untilHere<T>(fetch: () => Promise<T>, { here, lost }: Waiting<T>): () => void {
	let isOver = false;
	let again: ReturnType<typeof setTimeout> | undefined;
	const ask = () =>
		void fetch().then(
			(it) => {
				if (!isOver) here(it);
			},
			() => {
				if (isOver) return;
				lost();
				again = setTimeout(ask, PAUSE);
			}
		);
	ask();
	return () => {
		isOver = true;
		clearTimeout(again);
	};
}
