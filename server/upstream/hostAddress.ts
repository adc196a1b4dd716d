import { isIP } from 'node:net';

import { isLoopback } from '../hooks/knownHost.ts';
import { Trouble } from '../trouble.ts';

/** A hosted relay's two addresses. */
export interface HostAddress {
	/** For calls: `https://host`. */
	http: string;
	/** For sockets: `wss://host`. */
	ws: string;
}

const PRIVATE = /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|f[cd])/i;

/** Reads the address given with `--upstream`. Without TLS only to this machine or its own network, because a key goes along. */
export function hostAddress(typed: string): HostAddress {
	const url = URL.canParse(typed) ? new URL(typed) : undefined;
	const scheme = /^(http|ws)(s?):$/.exec(url?.protocol ?? '');
	if (!url || !scheme) {
		throw new Trouble(`--upstream needs an address such as wss://rembuk.example.org.`, 2);
	}
	const s = scheme[2] ?? '';
	if (s === '' && !isNear(url.hostname)) {
		throw new Trouble(
			`--upstream needs wss:// for ${url.hostname}: its key must not be overheard.`,
			2
		);
	}
	return { http: `http${s}://${url.host}`, ws: `ws${s}://${url.host}` };
}

function isNear(hostname: string): boolean {
	const name = hostname.replace(/^\[|\]$/g, '');
	return name === 'localhost' || isLoopback(name) || (isIP(name) !== 0 && PRIVATE.test(name));
}
