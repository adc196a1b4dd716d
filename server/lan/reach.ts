import type { Socket } from 'node:net';

import { isLoopback } from '../hooks/knownHost.ts';

/** More addresses than a hall has; beyond that nobody counts any more. */
const MOST = 1000;

/** Which phones have reached this machine, and at which of its addresses: only how many is ever told. */
export class Reach {
	readonly #seen = new Map<string, Set<string>>();

	constructor(private readonly own: () => string[]) {}

	/** Somebody asked for something. The laptop itself, by whatever address, is nobody. */
	saw({ localAddress = '', remoteAddress = '' }: Pick<Socket, 'localAddress' | 'remoteAddress'>) {
		const remote = plain(remoteAddress);
		const local = plain(localAddress);
		const phones = this.#seen.get(local) ?? new Set();
		if (remote === '' || phones.has(remote) || phones.size >= MOST) return;
		if (isLoopback(remote) || this.own().includes(remote)) return;
		this.#seen.set(local, phones.add(remote));
	}

	/** How many phones have reached each of these whole addresses since the start. */
	counts(addresses: string[]): Record<string, number> {
		return Object.fromEntries(
			addresses.map((each) => [each, this.#seen.get(new URL(each).hostname)?.size ?? 0])
		);
	}
}

function plain(address: string): string {
	return address.replace(/^::ffff:/i, '').toLowerCase();
}
