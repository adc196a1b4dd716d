/** Rows a laptop's screen has room for. */
const FIRST = 12;

/** All of a list, or as much of it as is seen when a screen is painted first: so the first rows are there sooner. */
export function rowsOf<T>(list: readonly T[], isPainted: boolean): readonly T[] {
	return isPainted ? list : list.slice(0, FIRST);
}

/** Tells when this screen was painted once. Returns how to stop waiting for that. */
export function oncePainted(done: () => void): () => void {
	let after: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		after = setTimeout(done);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(after);
	};
}
