/** Where a laptop is: the beginning of every address there, e.g. `http://192.168.137.1:3000`. */
export type Origin = string;

/** Why what was typed or read leads nowhere. */
export type AddressFault = 'no-address' | 'same';

/**
 * Addresses no router passes on: private ones (RFC 1918), those a machine gives itself (RFC 3927), those between a
 * provider and its customers (RFC 6598), and the machine itself.
 */
const NEAR = [
	/^10(\.\d+){3}$/,
	/^192\.168(\.\d+){2}$/,
	/^172\.(1[6-9]|2\d|3[01])(\.\d+){2}$/,
	/^169\.254(\.\d+){2}$/,
	/^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])(\.\d+){2}$/,
	/^127(\.\d+){3}$/,
	/^[\w-]+\.local$/
];

/**
 * The laptop's address in what somebody typed off the wall or a code on it said: with or without `http://`, and with
 * the port of before where none was typed. Nothing further away than the hall is one (MOVE-6), unless it is where this
 * page is from, or the laptop had told of it. `now`: where this page is from; `told`: what the laptop had told.
 */
export function addressIn(
	said: string,
	now: Origin,
	told: readonly Origin[] = []
): { to: Origin } | { fault: AddressFault } {
	const here = new URL(now);
	const url = typedUrl(said.trim(), here);
	if (!url) return { fault: 'no-address' };
	const isOurs = isNear(url.origin) || url.hostname === here.hostname || told.includes(url.origin);
	if (!isOurs) return { fault: 'no-address' };
	return url.origin === here.origin ? { fault: 'same' } : { to: url.origin };
}

function typedUrl(text: string, here: URL): URL | undefined {
	const isWhole = /^\w+:\/\//.test(text);
	const url = urlIn(isWhole ? text : `${here.protocol}//${text}`);
	if (!url || !text.toLowerCase().includes(url.hostname) || !/\w\.\w/.test(url.hostname))
		return undefined;
	if (!isWhole && !/:\d+(\/|$)/.test(text)) url.port = here.port;
	return url;
}

/** Whether an address can only be that of a machine in this very network. */
export function isNear(origin: Origin): boolean {
	const name = urlIn(origin)?.hostname ?? '';
	return NEAR.some((near) => near.test(name));
}

/** Whether a page was opened at the laptop itself, where a desk lives. */
export function isLaptopItself(origin: Origin): boolean {
	return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(urlIn(origin)?.hostname ?? '');
}

function urlIn(text: string): URL | undefined {
	try {
		const url = new URL(text);
		return /^https?:$/.test(url.protocol) ? url : undefined;
	} catch {
		return undefined; // a word, not an address
	}
}
