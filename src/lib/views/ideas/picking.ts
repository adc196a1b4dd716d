/** Columns of cards by their ids, in the order in which they are read. */
export type Columns = readonly (readonly string[])[];

/** What a key asks of the card the keyboard is on. */
export type PickAct =
	{ do: 'go'; to: string; extend: boolean } | { do: 'column' } | { do: 'let-go' };

/** What the keys do: arrows walk within a column and to the next one, with Shift they take what they pass (CLUSTER-10). */
export function pickAct(event: KeyboardEvent, columns: Columns, at: string): PickAct | undefined {
	if (event.key === 'Escape') return { do: 'let-go' };
	const isHeld = event.ctrlKey || event.metaKey;
	if (isHeld && event.key.toLowerCase() === 'a') return { do: 'column' };
	if (isHeld || event.altKey) return undefined;
	const to = next(event.key, columns, at);
	return to === undefined ? undefined : { do: 'go', to, extend: event.shiftKey };
}

/** The cards between two, both with them, in reading order; only the second where the first is not there any more. */
export function between(columns: Columns, from: string | undefined, to: string): string[] {
	const all = columns.flat();
	const [a, b] = [all.indexOf(from ?? ''), all.indexOf(to)];
	if (a < 0 || b < 0) return [to];
	return all.slice(Math.min(a, b), Math.max(a, b) + 1);
}

function next(key: string, columns: Columns, at: string): string | undefined {
	const column = columns.findIndex((cards) => cards.includes(at));
	const cards = columns[column] ?? [];
	const row = cards.indexOf(at);
	switch (key) {
		case 'ArrowUp':
			return cards[row - 1];
		case 'ArrowDown':
			return cards[row + 1];
		case 'Home':
			return cards[0];
		case 'End':
			return cards.at(-1);
		case 'ArrowLeft':
			return level(columns.slice(0, Math.max(0, column)).reverse(), row);
		case 'ArrowRight':
			return level(columns.slice(column + 1), row);
		default:
			return undefined;
	}
}

/** The card at the same height of the nearest column that has any. */
function level(columns: Columns, row: number): string | undefined {
	const cards = columns.find(({ length }) => length > 0);
	return cards?.[Math.min(row, cards.length - 1)];
}
