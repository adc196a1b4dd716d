const HASH = /(?=([0-9a-f]{64}))/g;

/**
 * Every SHA-256 that stands in these bytes as 64 hex digits. The relay reads no plan, and need not: what no document of
 * a plan names in any way, nobody can find any more.
 */
export function namedIn(documents: readonly Uint8Array[]): Set<string> {
	const names = documents.flatMap((bytes) => {
		const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
		return [...text.matchAll(HASH)].map(([, name = '']) => name);
	});
	return new Set(names);
}
