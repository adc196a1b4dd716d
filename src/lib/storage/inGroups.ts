/**
 * Writes one thing at a time, and all that comes meanwhile together as the next: an old phone's disk
 * takes long for a write, and hardly longer for twenty in one. Each promise ends as its group does.
 */
export function inGroups<T>(
	write: (group: T[]) => PromiseLike<unknown>
): (item: T) => Promise<void> {
	let next: { items: T[]; written: Promise<void> } | undefined;
	let busy: Promise<void> = Promise.resolve();

	function startGroup() {
		const items: T[] = [];
		const written = busy.then(async () => {
			next = undefined;
			await write(items);
		});
		busy = written.catch(() => undefined); // those who gave the items hear of it
		return { items, written };
	}

	return (item) => {
		next ??= startGroup();
		next.items.push(item);
		return next.written;
	};
}
