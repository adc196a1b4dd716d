/** A random id of 22 letters, 132 bits. Made without `crypto.randomUUID`, which plain http does not have. */
export function newId(): string {
	let id = '';
	while (id.length < LENGTH) {
		for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
			const letter = LETTERS[byte & 63];
			// An id is an address too: it begins with letters or digits, never with a dash, nor with a pair's `o_`.
			if (letter && (id[1] || /[A-Za-z0-9]/.test(letter)) && id.length < LENGTH) id += letter;
		}
	}
	return id;
}

const LENGTH = 22;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
