import type * as Y from 'yjs';

const DIGITS = /[0-9a-f]{64,}/g;

/** How long a SHA-256 is in hex digits. */
const LENGTH = 64;

/**
 * Every SHA-256 a document names now, in whatever field: photos, recordings, pictures on a sheet, also those a later app
 * invents. Some of them are signed papers and no pieces: whoever asks for pieces finds none. `roots`: only what these name.
 */
export function mediaNames(doc: Y.Doc, roots?: readonly string[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const [key, root] of doc.share) {
		if (roots && !roots.includes(key)) continue;
		const digits = JSON.stringify(root.toJSON() ?? null).matchAll(DIGITS);
		for (const [name] of digits) if (name.length === LENGTH) names.add(name);
	}
	return names;
}
