/** A photo or a recording as it goes into a backup: its bytes, here or on the disk, and their CRC-32. */
export interface PackedPiece<Content extends Blob | Uint8Array = Blob | Uint8Array> {
	/** The SHA-256 of its bytes. */
	name: string;
	bytes: number;
	crc: number;
	content: Content;
}

/** Where in a backup photos and recordings are, by their SHA-256. */
export const MEDIA_FOLDER = 'media/';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [LOCAL_HEAD, CENTRAL_HEAD, END_HEAD] = [30, 46, 22];

/** 1 January 1980, as a zip writes days: the same pieces make the same bytes. */
const DAY = 0x0021;

/** The CRC-32 of bytes, as zips want it. */
export function crcOf(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = (TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? 0xedb88320 ^ (crc >>> 1) : crc >>> 1;
	return crc;
});

/**
 * Puts photos and recordings behind the parts of a packed backup, as they are: not packed again, because they are
 * already, and never in one piece of memory. Joined, what this gives is one zip that any program opens.
 */
export function withMedia<C extends Blob | Uint8Array>(
	packed: Uint8Array<ArrayBuffer>,
	pieces: readonly PackedPiece<C>[]
): (Uint8Array<ArrayBuffer> | C)[] {
	const end = new DataView(packed.buffer, packed.byteOffset + packed.length - END_HEAD);
	const [count, size, from] = [
		end.getUint16(10, true),
		end.getUint32(12, true),
		end.getUint32(16, true)
	];
	let at = from;
	const central: Uint8Array<ArrayBuffer>[] = [packed.subarray(from, from + size)];
	const local = pieces.flatMap((piece) => {
		central.push(headOf(piece, CENTRAL, at));
		at += LOCAL_HEAD + nameOf(piece).length + piece.bytes;
		return [headOf(piece, LOCAL), piece.content];
	});
	const length = central.reduce((sum, part) => sum + part.length, 0);
	return [packed.subarray(0, from), ...local, ...central, endOf(count + pieces.length, length, at)];
}

/** The head of one entry, before its bytes or in the list at the end. */
function headOf(piece: PackedPiece, sign: number, at?: number): Uint8Array<ArrayBuffer> {
	const name = nameOf(piece);
	const fixed = sign === LOCAL ? LOCAL_HEAD : CENTRAL_HEAD;
	const head = new DataView(new ArrayBuffer(fixed + name.length));
	const shift = sign === LOCAL ? 0 : 2; // the list says first by which version it was made
	head.setUint32(0, sign, true);
	head.setUint16(4, 20, true);
	if (shift > 0) head.setUint16(6, 20, true);
	head.setUint16(12 + shift, DAY, true);
	head.setUint32(14 + shift, piece.crc, true);
	head.setUint32(18 + shift, piece.bytes, true);
	head.setUint32(22 + shift, piece.bytes, true);
	head.setUint16(26 + shift, name.length, true);
	if (at !== undefined) head.setUint32(42, at, true);
	const bytes = new Uint8Array(head.buffer);
	bytes.set(name, fixed);
	return bytes;
}

function endOf(count: number, length: number, at: number): Uint8Array<ArrayBuffer> {
	const end = new DataView(new ArrayBuffer(END_HEAD));
	end.setUint32(0, END, true);
	end.setUint16(8, count, true);
	end.setUint16(10, count, true);
	end.setUint32(12, length, true);
	end.setUint32(16, at, true);
	return new Uint8Array(end.buffer);
}

function nameOf({ name }: PackedPiece): Uint8Array {
	return Uint8Array.from(MEDIA_FOLDER + name, (letter) => letter.charCodeAt(0));
}

/** One entry of a zip: where its bytes are, and where its head begins. */
export interface Entry {
	name: string;
	from: number;
	at: number;
	bytes: number;
	/** Kept as it is; else it was packed. */
	isPlain: boolean;
}

/** The entries of a zip, one after the other as they stand in it, up to where it is cut off or says no sizes. */
export async function entriesIn(file: Blob): Promise<Entry[]> {
	const entries: Entry[] = [];
	for (let from = 0; from + LOCAL_HEAD <= file.size;) {
		const entry = await entryAt(file, from);
		if (!entry) break;
		entries.push(entry);
		from = entry.at + entry.bytes;
	}
	return entries;
}

/** Longer than the name of any entry of ours. */
const LONGEST_NAME = 100;

async function entryAt(file: Blob, from: number): Promise<Entry | undefined> {
	const bytes = await file.slice(from, from + LOCAL_HEAD + LONGEST_NAME).arrayBuffer();
	const head = new DataView(bytes);
	const saysNoSize = (head.getUint16(6, true) & 8) !== 0;
	if (head.getUint32(0, true) !== LOCAL || saysNoSize) return undefined;
	const [name, more] = [head.getUint16(26, true), head.getUint16(28, true)];
	return {
		name: String.fromCharCode(...new Uint8Array(bytes.slice(LOCAL_HEAD, LOCAL_HEAD + name))),
		from,
		at: from + LOCAL_HEAD + name + more,
		bytes: head.getUint32(18, true),
		isPlain: head.getUint16(8, true) === 0
	};
}
