/** 32 letters without I, L, O and U, so that a code read aloud or off a wall has one spelling. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many letters a join code has: 8 × 5 bits = 40 bits. */
export const JOIN_CODE_LENGTH = 8;

/** Makes a join code from 8 random bytes. */
export function joinCodeFrom(random: Uint8Array): string {
	return Array.from(random.subarray(0, JOIN_CODE_LENGTH), (byte) => ALPHABET[byte & 31]).join('');
}

/** Reads what a person typed: case, spaces and dashes do not matter, O is 0, I and L are 1. */
export function readJoinCode(typed: string): string | undefined {
	const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
	return code.length === JOIN_CODE_LENGTH && [...code].every((c) => ALPHABET.includes(c))
		? code
		: undefined;
}

/** Shows a code in two halves, as the wall and the invitation print it. */
export function spacedJoinCode(code: string): string {
	return `${code.slice(0, 4)} ${code.slice(4)}`;
}
