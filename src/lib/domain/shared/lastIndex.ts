/** Where the last one stands that passes; -1 where none does. Old phones have no `findLastIndex`. */
export function lastIndex<T>(all: readonly T[], passes: (one: T) => boolean): number {
	let at = all.length - 1;
	while (at >= 0 && !passes(all[at] as T)) at -= 1;
	return at;
}
