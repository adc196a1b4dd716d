import * as Y from 'yjs';

import type { Right } from '#lib/protocol/rooms.ts';
import { followRelay } from '#lib/sync/followRelay.ts';
import { FROM_RELAY } from '#lib/sync/origin.ts';
import type { FollowRelay, RelayHear } from '#lib/sync/relayLink.ts';

import type { SmallRelay } from './smallRelay.ts';

/** A device with a doc and a link, for tests: what it hears is written down as short words. */
export interface Phone {
	doc: Y.Doc;
	heard: string[];
	trouble: unknown[];
	/** The last count of waiting edits. */
	waiting(): number;
	say(word: string): void;
	words(): string[];
	stop(): void;
}

/** Switches a phone on at a small relay. `doc` is what it brought along. */
export function phone(
	{ WebSocket }: SmallRelay,
	right: Right = 'write',
	doc = new Y.Doc(),
	disk?: FollowRelay['disk'],
	isNew = false
) {
	const base = 'ws://laptop:3000';
	const where = {
		base,
		plan: 'p'.repeat(22),
		room: 'plan',
		ticket: `${right}-ana`,
		WebSocket
	} as const;
	return phoneAt({ ...where, right, doc, isNew, ...(disk && { disk }) });
}

/** Switches a phone on at any relay. */
export function phoneAt(where: Omit<FollowRelay, 'hear' | 'disk'> & Partial<FollowRelay>): Phone {
	const { doc, disk = Promise.resolve({ flush: () => Promise.resolve() }) } = where;
	const heard: string[] = [];
	const trouble: unknown[] = [];
	let waiting = 0;
	const link = followRelay({
		...where,
		disk,
		hear: hearing(heard, trouble, (count) => (waiting = count))
	});
	const send = (update: Uint8Array, origin: unknown) => {
		if (origin !== FROM_RELAY) link.send(update);
	};
	doc.on('update', send);

	return {
		doc,
		heard,
		trouble,
		waiting: () => waiting,
		say: (word) => void doc.getArray('words').push([word]),
		words: () => doc.getArray<string>('words').toArray(),
		stop: () => link.stop()
	};
}

function hearing(
	heard: string[],
	trouble: unknown[],
	onWaiting: (count: number) => void
): RelayHear {
	return {
		onWaiting,
		onState: (state) => void heard.push(state),
		onCaughtUp: () => void heard.push('caught up'),
		onWelcome: ({ server, epoch }) => void heard.push(`welcome ${server} ${epoch}`),
		onRefused: ({ reason }) => void heard.push(`refused ${reason}`),
		onClosed: (reason, then) => void heard.push(`closed ${reason} ${then}`),
		onTrouble: (error) => void trouble.push(error)
	};
}
