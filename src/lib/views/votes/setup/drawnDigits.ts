/** Six digits by chance, each as likely as any other: what a public draw on the screen shows. */
export function drawnDigits(
	chance = (bytes: Uint8Array<ArrayBuffer>): Uint8Array => crypto.getRandomValues(bytes)
): string {
	const digits: number[] = [];
	while (digits.length < COUNT) {
		for (const byte of chance(new Uint8Array(16))) {
			// 250 and above would make 0 to 5 likelier.
			if (byte < 250 && digits.length < COUNT) digits.push(byte % 10);
		}
	}
	return digits.join(' ');
}

const COUNT = 6;
