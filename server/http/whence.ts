import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';

import { hostName, isLoopback } from '../hooks/knownHost.ts';

/** Where somebody comes from. */
export interface Whence {
	/** For limits; never written down whole. */
	address: string;
	/** The laptop itself: not a proxy on it that speaks for somebody else, and not another name for it. */
	isHome: boolean;
	/** Nobody on the way can listen, or the proxy the operator named says so. */
	isSecure: boolean;
}

const PRIVATE = /^(::ffff:)?(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^f[cd]/i;

/** Finds out where a caller comes from. With `behindProxy`, what a proxy nearby says of it counts. */
export function whence(request: IncomingMessage, behindProxy: boolean): Whence {
	const { socket, headers } = request;
	const near = socket.remoteAddress ?? '';
	const isNearby = isLoopback(near) || PRIVATE.test(near);
	const forwarded = behindProxy && isNearby ? last(headers['x-forwarded-for']) : undefined;
	if (forwarded !== undefined && isIP(forwarded) !== 0) {
		const isSecure = last(headers['x-forwarded-proto']) === 'https';
		return { address: forwarded, isHome: false, isSecure };
	}
	const isSecure = (socket as TLSSocket).encrypted === true;
	return { address: near, isHome: isLoopback(near) && isDirect(headers), isSecure };
}

function isDirect(headers: IncomingMessage['headers']): boolean {
	if ('x-forwarded-for' in headers || 'forwarded' in headers) return false;
	const name = hostName(headers.host) ?? '';
	return name === 'localhost' || isLoopback(name);
}

/** An address as it may be written down: the network it is in, and not the device. */
export function shortAddress(address: string): string {
	const [, four] = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address) ?? [];
	if (four !== undefined) return `${four}.0/24`;
	return address === '::1' ? address : `${address.split(':').slice(0, 3).join(':')}::/48`;
}

/** The last of a list: what the proxy nearest to us has added. What stands before it, anybody may have made up. */
function last(header: string | string[] | undefined): string | undefined {
	return [header].flat().at(-1)?.split(',').at(-1)?.trim();
}
