/** Every two of a list once, in its order: what a person is asked who compares pair by pair. */
export function pairsOf<T>(all: readonly T[]): [T, T][] {
	return all.flatMap((a, at) => all.slice(at + 1).map((b): [T, T] => [a, b]));
}
