import { vi } from 'vitest';

/** Puts a watcher of the page in the place of the browser's. Gives the way to tell it what changed. */
export function stubObserver(): (changes?: object[]) => void {
	let hear: (changes: object[]) => void = () => undefined;
	vi.stubGlobal(
		'MutationObserver',
		class {
			observe = () => undefined;
			disconnect = () => undefined;
			constructor(heard: typeof hear) {
				hear = heard;
			}
		}
	);
	return (changes = []) => hear(changes);
}
