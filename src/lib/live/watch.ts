/** The part of a Yjs shared type this bridge needs. */
export interface Watchable {
	readonly doc: object | null;
	observeDeep(listener: () => void): void;
	unobserveDeep(listener: () => void): void;
}

/**
 * Calls back once per frame, at most, after any of these roots changed. A burst of a hundred updates from the relay is
 * one redraw, and what bursts make the screen do takes no more than a third of its time: a hand goes on meanwhile
 * (LOOK-16). Without a screen (tests, a hidden tab) the callback still comes.
 */
export function watch(...roots: Watchable[]): (changed: () => void) => () => void {
	const of = roots[0]?.doc ?? roots;
	const rest = (work: number) => {
		const now = performance.now();
		const until = Math.max((rests.get(of) ?? 0) + work, now) + 2 * work;
		rests.set(of, Math.min(now + LONGEST, until));
	};
	return (changed) => {
		let due: ReturnType<typeof setTimeout> | undefined;
		const tell = () => {
			due = undefined;
			const begun = performance.now();
			changed();
			// The screen is brought in step in a microtask of its own, which was asked for before this one.
			queueMicrotask(() => rest(performance.now() - begun));
		};
		const soon = () => {
			due ??= setTimeout(tell, Math.max(SETTLE, (rests.get(of) ?? 0) - performance.now()));
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

/** Nobody waits longer than this for what they did themselves, in milliseconds. */
const LONGEST = 100;

/** Until when the screen of a document is left to its people, whatever of it is watched. */
const rests = new WeakMap<object, number>();
