import * as Y from 'yjs';

import { keptFrame } from '#lib/protocol/frames.ts';
import { STEP } from '#lib/protocol/syncFrames.ts';

import { tally } from '../metrics/tally.ts';

import type { Waiting } from './groupCommit.ts';
import type { Peer } from './peer.ts';
import { sharedSync } from './wire.ts';

/** Tells every writer of a group, in one frame each, that it is on the disk up to this log number, or that part of it was left out. */
export function acknowledge(group: readonly Waiting[], number: number) {
	const names = new Map<Peer, string[]>();
	for (const { peer, name, isCut } of group) {
		if (name === undefined) continue;
		const own = names.get(peer);
		if (isCut) peer.refuse({ update: name, reason: 'not-yours' });
		else if (own) own.push(name);
		else names.set(peer, [name]);
	}
	for (const [peer, updates] of names) peer.send(keptFrame({ number, updates }));
}

/** What a group added to the document, as one update; nothing if it added nothing. */
export function newsOf(group: readonly Waiting[]): Uint8Array | undefined {
	const added = group.flatMap((waiting) => waiting.added ?? []);
	return added.length > 1 ? Y.mergeUpdates(added) : added[0];
}

/** Sends a group's news to all who read and did not write all of it, in one frame that is encoded once. */
export function passOn(
	news: Uint8Array,
	group: readonly Waiting[],
	peers: Iterable<Peer>,
	fallsBehind: (peer: Peer) => () => void
) {
	const frame = sharedSync(STEP.update, news);
	const writers = new Set(group.flatMap(({ peer, added }) => (added ? peer : [])));
	const [first] = writers;
	const knowsAll = writers.size === 1 ? first : undefined;
	for (const peer of peers) {
		if (!peer.mayRead || !peer.hearsLive || peer === knowsAll) continue;
		peer.sendLive(frame, fallsBehind);
		tally.deliveries++;
	}
}
