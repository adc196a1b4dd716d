/** The longest "this is what I have" anybody may send, in bytes, and from where on it is not read. */
const LONGEST_VECTOR = 1024 * 1024;
const MUCH_TO_READ = 256 * 1024;

/** What somebody says who has nothing. */
const HAS_NOTHING = Uint8Array.of(0);

/** A state vector as it is answered: one that is long to read with everything, one without end not at all. */
export function answeredVector(vector: Uint8Array): Uint8Array | undefined {
	if (vector.length > LONGEST_VECTOR) return undefined;
	return vector.length > MUCH_TO_READ ? HAS_NOTHING : vector;
}
