import { Unzip, UnzipInflate, UnzipPassThrough, type UnzipFile } from 'fflate';

/** Why a zip was not unpacked. */
export type UnpackFault = 'too-large' | 'broken';

// Small steps: a thousandfold bomb is seen before it fills the memory.
const STEP = 16_384;

/**
 * Unpacks the named files of a zip, never more than `limit` bytes of them: what a zip says of its own sizes is not
 * believed, the bytes are counted as they come.
 */
export function unpack(
	zip: Uint8Array,
	names: readonly string[],
	limit: number
): Map<string, Uint8Array> | UnpackFault {
	const files = new Map<string, Uint8Array>();
	let left = limit;
	let fault: UnpackFault | undefined;

	const read = (file: UnzipFile) => {
		const chunks: Uint8Array[] = [];
		file.ondata = (error, chunk, final) => {
			if (error) throw error;
			left -= chunk.length;
			if (left < 0) fault = 'too-large';
			if (fault) return;
			chunks.push(chunk);
			if (final) files.set(file.name, joined(chunks));
		};
		file.start();
	};
	const unzip = new Unzip((file) => {
		if (names.includes(file.name) && !files.has(file.name)) read(file);
	});
	unzip.register(UnzipInflate);
	unzip.register(UnzipPassThrough);
	try {
		for (let at = 0; at < zip.length && !fault; at += STEP) {
			unzip.push(zip.subarray(at, at + STEP), at + STEP >= zip.length);
		}
	} catch {
		fault ??= 'broken'; // not a zip, or cut off in the middle
	}
	return fault ?? files;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
