/** What the QR of a slip says behind `/slip#`: the join code, a dot, the slip's own 16 characters. */
export interface SlipAddress {
	join: string;
	/** As it stands there: whether it is a slip is for `slipPair` to say. */
	slip: string;
}

/** Reads what stands behind the # of a slip's address. Half of it is better than nothing: the rest is asked for. */
export function readSlipAddress(hash: string): SlipAddress {
	const [join = '', slip = ''] = decoded(hash.replace(/^#/, '')).split('.');
	return { join: join.trim(), slip: slip.trim() };
}

/** The letters of slips: none that look alike. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How a slip's characters are shown and typed: four groups of four. */
export const GROUPS = 4;
export const GROUP = 4;

/** What somebody typed or pasted, forgiven: case, spaces, dashes; O is 0, I and L are 1. Longer than a slip is cut. */
export function typedSlip(text: string): string {
	const letters = text.toUpperCase().replace(/[\s\-._]/g, '');
	return letters
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1')
		.slice(0, GROUPS * GROUP);
}

/** The four groups of what is typed so far, and whether each can be on a slip: `wait` is not whole yet. */
export function groupsOf(typed: string): { text: string; is: 'wait' | 'fine' | 'wrong' }[] {
	return Array.from({ length: GROUPS }, (_, at) => {
		const text = typed.slice(at * GROUP, (at + 1) * GROUP);
		const isOdd = [...text].some((letter) => !LETTERS.includes(letter));
		return { text, is: isOdd ? 'wrong' : text.length === GROUP ? 'fine' : 'wait' };
	});
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a damaged address is read as far as it goes
	}
}
