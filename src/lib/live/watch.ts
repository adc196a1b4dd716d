/** The part of a Yjs shared type this bridge needs. */
export interface Watchable {
	observeDeep(listener: () => void): void;
	unobserveDeep(listener: () => void): void;
}

/**
 * Calls back once per frame, at most, after any of these roots changed. A burst of a hundred updates from the relay is
 * one redraw, and what it makes the screen do takes no more than a third of the time: a hand goes on meanwhile (LOOK-16).
 * Without a screen (tests, a hidden tab) the callback still comes.
 */
export function watch(...roots: Watchable[]): (changed: () => void) => () => void {
	return (changed) => {
		let due: ReturnType<typeof setTimeout> | undefined;
		let rest = 0;
		const tell = () => {
			due = undefined;
			const begun = performance.now();
			changed();
			// The screen is brought in step in a microtask of its own, which was asked for before this one.
			queueMicrotask(() => (rest = 3 * performance.now() - 2 * begun));
		};
		const soon = () => {
			due ??= setTimeout(tell, Math.max(SETTLE, rest - performance.now()));
		};
		for (const root of roots) root.observeDeep(soon);
		return () => {
			clearTimeout(due);
			for (const root of roots) root.unobserveDeep(soon);
		};
	};
}

/** Long enough to gather what one socket message brings, too short to be noticed. */
const SETTLE = 8;
