/** The 45 letters a QR code packs tightest, in their order: RFC 9285. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Bytes as letters of RFC 9285: two bytes are three letters, one left over is two. */
export function toLetters(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 2) {
		const isPair = at + 1 < bytes.length;
		const value = isPair ? (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0) : (bytes[at] ?? 0);
		for (let rest = value, i = 0; i < (isPair ? 3 : 2); i++, rest = Math.floor(rest / 45)) {
			text += LETTERS.charAt(rest % 45);
		}
	}
	return text;
}

/** The bytes again, or nothing where these are no such letters: any other QR code in the room. */
export function fromLetters(text: string): Uint8Array | undefined {
	const values = [...text].map((letter) => LETTERS.indexOf(letter));
	if (values.includes(-1) || values.length % 3 === 1) return undefined;
	const bytes: number[] = [];
	for (let at = 0; at < values.length; at += 3) {
		const some = bytesIn(values.slice(at, at + 3));
		if (!some) return undefined;
		bytes.push(...some);
	}
	return Uint8Array.from(bytes);
}

/** Three letters are two bytes, two are one; some say more than fits. */
function bytesIn(group: readonly number[]): number[] | undefined {
	const value = group.reduceRight((sum, digit) => sum * 45 + digit, 0);
	const size = group.length - 1;
	if (value >= 256 ** size) return undefined;
	return size === 2 ? [value >> 8, value & 0xff] : [value];
}
