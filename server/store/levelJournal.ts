/** LevelDB's journal: blocks of 32 kB, in them records of checksum (4), length (2), kind (1) and bytes. */
const BLOCK = 32 * 1024;
const HEADER = 7;
const LAST_KIND = 4;

/** CRC-32C, the checksum LevelDB uses, by bytes. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1;
	return crc;
});

type Found =
	{ is: 'whole'; end: number } | { is: 'cut' | 'impossible' } | { is: 'wrong'; end: number };

/**
 * Whether a journal was damaged. LevelDB itself drops what it cannot read, without a word, and then deletes
 * the file. An end cut short by a power cut is no damage: nothing in it was ever acknowledged.
 */
export function isDamaged(journal: Uint8Array): boolean {
	let at = 0;
	while (at + HEADER <= journal.length) {
		const left = BLOCK - (at % BLOCK);
		if (left >= HEADER) {
			const found = recordAt(journal, at, left);
			if (found.is === 'wrong') return journal.subarray(found.end).some((byte) => byte !== 0);
			if (found.is !== 'whole') return found.is === 'impossible';
			at = found.end;
		} else {
			at += left;
		}
	}
	return false;
}

/** Looks at one record. `left`: bytes to the end of its block. */
function recordAt(journal: Uint8Array, at: number, left: number): Found {
	const view = new DataView(journal.buffer, journal.byteOffset + at);
	const [length, kind] = [view.getUint16(4, true), view.getUint8(6)];
	const end = at + HEADER + length;
	if (kind === 0 && length === 0) return { is: 'wrong', end: at }; // room made, never written to
	if (kind === 0 || kind > LAST_KIND || length > left - HEADER) return { is: 'impossible' };
	if (end > journal.length) return { is: 'cut' };
	const isWhole = checksum(journal.subarray(at + 6, end)) === view.getUint32(0, true);
	return { is: isWhole ? 'whole' : 'wrong', end };
}

function checksum(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 255] ?? 0);
	crc = ~crc;
	return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0; // masked, as LevelDB stores it
}
