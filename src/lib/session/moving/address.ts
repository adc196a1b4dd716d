/** Where a laptop is: the beginning of every address there, e.g. `http://192.168.137.1:3000`. */
export type Origin = string;

/** Why what was typed or read leads nowhere. */
export type AddressFault = 'no-address' | 'same';

/**
 * The laptop's address in what somebody typed off the wall or a code on it said: with or without `http://`, and with
 * the port of before where none was typed. `now`: where this page is from.
 */
export function addressIn(said: string, now: Origin): { to: Origin } | { fault: AddressFault } {
	const text = said.trim();
	const here = new URL(now);
	const url = urlIn(/^\w+:\/\//.test(text) ? text : `${here.protocol}//${text}`);
	if (!url || !text.toLowerCase().includes(url.hostname) || !/\w\.\w/.test(url.hostname))
		return { fault: 'no-address' };
	if (!/:\d+(\/|$)/.test(text) && !/^\w+:\/\//.test(text)) url.port = here.port;
	return url.origin === here.origin ? { fault: 'same' } : { to: url.origin };
}

function urlIn(text: string): URL | undefined {
	try {
		const url = new URL(text);
		return /^https?:$/.test(url.protocol) ? url : undefined;
	} catch {
		return undefined; // a word, not an address
	}
}
