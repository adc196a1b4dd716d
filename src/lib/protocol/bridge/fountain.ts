/**
 * Which parts a code carries, all of them laid over each other with XOR. The first codes carry one part each, in order;
 * every later one about half of the parts, chosen by its number. So whichever codes a camera misses, about as many
 * others make up for them, and nobody waits for one code to come round again.
 */
export function partsIn(number: number, parts: number): boolean[] {
	if (number < parts) return Array.from({ length: parts }, (_, part) => part === number);
	const next = bitsFrom(number);
	const chosen = Array.from({ length: parts }, next);
	if (!chosen.includes(true)) chosen[number % parts] = true;
	return chosen;
}

/** Lays one piece over another, byte by byte. */
export function layOver(under: Uint8Array, piece: Uint8Array): void {
	for (let at = 0; at < under.length; at++) under[at] = (under[at] ?? 0) ^ (piece[at] ?? 0);
}

/**
 * Mulberry32, one bit a step: both ends choose alike. Not a shift register, although that is simpler: its choices are
 * sums of 32 of them, and a parcel of more parts would never become whole.
 */
function bitsFrom(number: number): () => boolean {
	let state = Math.imul(number + 1, 0x9e3779b1);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) & 1) === 1;
	};
}
