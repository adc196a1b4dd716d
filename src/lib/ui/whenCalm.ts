/** Longest wait for a quiet moment, in milliseconds. */
const PATIENCE = 2000;
/** The same where a browser does not tell when it is quiet. */
const A_WHILE = 500;

/** Runs something once the page has nothing more urgent to do. Returns how to call it off. */
export function whenCalm(run: () => void): () => void {
	if (typeof requestIdleCallback === 'undefined') {
		const timer = setTimeout(run, A_WHILE);
		return () => clearTimeout(timer);
	}
	const idle = requestIdleCallback(() => run(), { timeout: PATIENCE });
	return () => cancelIdleCallback(idle);
}
