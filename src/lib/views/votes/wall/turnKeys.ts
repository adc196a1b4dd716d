/** Keys that turn a wall: arrows, and what a hand-held presenter sends. */
const BY: Readonly<Record<string, number>> = {
	ArrowRight: 1,
	PageDown: 1,
	' ': 1,
	Enter: 1,
	ArrowLeft: -1,
	PageUp: -1,
	Backspace: -1,
	Home: -Infinity,
	End: Infinity
};

/** How far a key turns the scenes: one on or back, or to either end. Nothing for any other key. */
export function turnOf({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): number | undefined {
	return ctrlKey || altKey || metaKey ? undefined : BY[key];
}
