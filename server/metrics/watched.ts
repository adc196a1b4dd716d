import type { Socket } from 'node:net';
import { performance } from 'node:perf_hooks';

import { Refused, type RelayHook } from '../hooks/relayHook.ts';
import { log } from '../log.ts';
import type { RoomStore } from '../store/roomStore.ts';

import { count, tally } from './tally.ts';

/** The same store; what is written to it is counted and timed. */
export function watchedStore(store: RoomStore): RoomStore {
	const append: RoomStore['append'] = async (...call) => {
		const [, entries] = call;
		const before = performance.now();
		try {
			await store.append(...call);
		} catch (error) {
			tally.failedWrites++;
			throw error;
		}
		tally.fsync.observe((performance.now() - before) / 1000);
		tally.group.observe(entries.length);
		for (const { update } of entries) tally.logBytes += update.length;
	};
	return new Proxy(store, {
		get(target, name: keyof RoomStore) {
			if (name === 'append') return append;
			const own: unknown = target[name];
			return typeof own === 'function' ? (own.bind(target) as unknown) : own;
		}
	});
}

/** The same hooks; who is turned away at the door and what passes every check is counted, and the door's reasons are logged. */
export function watchedHooks(hooks: readonly RelayHook[]): RelayHook[] {
	const watched = hooks.map((hook): RelayHook => {
		const { onJoin } = hook;
		return {
			...hook,
			...(onJoin && { onJoin: (guest) => noting(() => onJoin.call(hook, guest)) })
		};
	});
	return [...watched, { name: 'counted', onUpdate: () => void tally.taken++ }];
}

/** Counts the bytes that go out over a server's connections. Returns how to read the sum. */
export function watchedConnections() {
	const open = new Set<Socket>();
	let closed = 0;
	return {
		watch(socket: Socket) {
			if (open.has(socket)) return; // asked for a second file over the same connection
			open.add(socket);
			socket.once('close', () => {
				open.delete(socket);
				closed += socket.bytesWritten;
			});
		},
		/** Bytes sent since the start. */
		bytesOut: () => [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, closed),
		/** Connections that are open now. */
		open: () => open.size,
		/** Closes all of them, also those a server no longer counts as its own. */
		cut() {
			for (const socket of open) socket.destroy();
		}
	};
}

function noting(ask: () => void) {
	try {
		ask();
	} catch (error) {
		if (error instanceof Refused) turnedAway(error.reason);
		throw error;
	}
}

function turnedAway(reason: string) {
	count(tally.turnedAway, reason);
	log.info({ reason }, 'a socket was turned away');
}
