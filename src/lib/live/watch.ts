/** The part of a Yjs shared type this bridge needs. */
export interface Watchable {
	observeDeep(listener: () => void): void;
	unobserveDeep(listener: () => void): void;
}

/**
 * Calls back once per frame, at most, after any of these roots changed. A burst of a hundred updates
 * from the relay is one redraw. Without a screen (tests, a hidden tab) the callback still comes.
 */
export function watch(...roots: Watchable[]): (changed: () => void) => () => void {
	return (changed) => {
		let due: ReturnType<typeof setTimeout> | undefined;
		const soon = () => {
			due ??= setTimeout(() => {
				due = undefined;
				changed();
			}, SETTLE);
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
