import { isIP } from 'node:net';

import { Refused, type RelayHook } from './relayHook.ts';

/**
 * Answers only to names of this machine, so that a web page that points its own name at us
 * (DNS rebinding) learns nothing. `named` are the hosts the operator gave; `addresses` are read each
 * time, because a hotspot may come up in mid-meeting.
 */
export function knownHost(named: readonly string[], addresses: () => string[]): RelayHook {
	const isOurs = (name: string) =>
		name === 'localhost' ||
		name.endsWith('.local') ||
		named.includes(name) ||
		(isIP(name) !== 0 && (isLoopback(name) || addresses().includes(name)));

	return {
		name: 'known-host',
		onRequest({ host }) {
			const name = hostName(host);
			if (name === undefined || !isOurs(name)) throw new Refused('unknown-host');
		}
	};
}

/** Whether an address never leaves the machine. */
export function isLoopback(address: string): boolean {
	return /^(::ffff:)?127\./.test(address) || address === '::1';
}

/** The name in a Host header, without port and brackets, in lower case. */
export function hostName(host: string | undefined): string | undefined {
	const [, bracketed, plain] = /^(?:\[([^\]]+)\]|([^:]+))(?::\d+)?$/.exec(host ?? '') ?? [];
	return (bracketed ?? plain)?.toLowerCase();
}
