import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CORE = 'docProps/core.xml';
const STAMP = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The same document with the given moment in place of the machine's clock, so that the same papers give the same bytes (FORM-9). */
export function settled(docx: Uint8Array, at: string): Uint8Array {
	const made = Date.parse(at);
	const moment = new Date(Number.isNaN(made) ? 0 : made).toISOString();
	const parts = Object.entries(unzipSync(docx)).map(([name, bytes]): [string, Uint8Array] => {
		if (name !== CORE) return [name, bytes];
		return [name, strToU8(strFromU8(bytes).replace(STAMP, `$1${moment}`))];
	});
	return zipSync(Object.fromEntries(parts), { level: 6, mtime: new Date(1980, 0, 1) });
}
