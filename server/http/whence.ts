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

/** Whose word counts for where others come from: a proxy on this machine (true), one at an address, or nobody’s. */
export type BelievedProxy = boolean | string;

/** Headers only a proxy adds. */
const OF_PROXIES =
	/^(x-forwarded(-.*)?|forwarded|x-real-ip|via|x-client-ip|cf-connecting-ip|true-client-ip)$/;

/** Finds out where a caller comes from. What the proxy with this address says of it counts. */
export function whence(request: IncomingMessage, behindProxy: BelievedProxy): Whence {
	const { socket, headers } = request;
	const near = socket.remoteAddress ?? '';
	const forwarded = isBelieved(near, behindProxy) ? last(headers['x-forwarded-for']) : undefined;
	if (forwarded !== undefined && isIP(forwarded) !== 0) {
		const isSecure = last(headers['x-forwarded-proto']) === 'https';
		return { address: forwarded, isHome: false, isSecure };
	}
	const isSecure = (socket as TLSSocket).encrypted === true;
	return { address: near, isHome: isLoopback(near) && isDirect(headers), isSecure };
}

/** A phone in the hall that goes round the proxy is not believed, whatever it says. */
function isBelieved(near: string, behindProxy: BelievedProxy): boolean {
	if (typeof behindProxy === 'string') return near.replace(/^::ffff:/i, '') === behindProxy;
	return behindProxy && isLoopback(near);
}

function isDirect(headers: IncomingMessage['headers']): boolean {
	if (Object.keys(headers).some((name) => OF_PROXIES.test(name))) return false;
	const name = hostName(headers.host) ?? '';
	return name === 'localhost' || isLoopback(name);
}

/** An address as it may be written down: the network it is in, and not the device. */
export function shortAddress(address: string): string {
	const [, four] = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address) ?? [];
	if (four !== undefined) return `${four}.0/24`;
	return address === '::1' ? address : `${address.split(':').slice(0, 3).join(':')}::/48`;
}

/** One caller, for limits: who has an IPv6 address has all those of its network. */
export function callerAt(address: string): string {
	if (isIP(address) !== 6 || address.includes('.')) return address;
	const [before = [], after = []] = address
		.split('::')
		.map((part) => part.split(':').filter((group) => group !== ''));
	const zeros = Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0');
	const groups = [...before, ...zeros, ...after];
	return `${groups.slice(0, 4).join(':').toLowerCase()}::/64`;
}

/** The last of a list: what the proxy nearest to us has added. What stands before it, anybody may have made up. */
function last(header: string | string[] | undefined): string | undefined {
	return [header].flat().at(-1)?.split(',').at(-1)?.trim();
}
