import * as Y from 'yjs';

import { decodeWhole } from '../server/hooks/decodeWhole.ts';
import { refusalAt, type Change, type RelayHook } from '../server/hooks/relayHook.ts';
import { ownWorkOnly } from '../server/hooks/ownWorkOnly.ts';
import { soundStructure } from '../server/hooks/soundStructure.ts';
import { applyTo } from '../server/relay/document.ts';

const device = 'device-of-somebody-001';

/** Cards of one phone, one update each, as they come over the wire. */
export function cards(count: number): Uint8Array[] {
	const doc = new Y.Doc();
	doc.clientID = 1;
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	const ideas = doc.getMap('ideas');
	for (let i = 0; i < count; i += 1) {
		const card = { text: `an idea ${i}`, by: 'b'.repeat(22), at: '2027-02-09T14:00:00.000Z' };
		doc.transact(() => ideas.set(`idea ${i}`, new Y.Map<unknown>(Object.entries(card))));
	}
	return updates;
}

/** How the relay's checks can be put together. */
export const CHECKS: Record<string, RelayHook[]> = {
	bare: [],
	structure: [soundStructure()],
	'structure and ownership': [soundStructure(), ownWorkOnly({ of: () => device }, () => 'add')]
};

/** Takes every update into an empty room, each through the hooks; microseconds for one. */
export function taking(updates: readonly Uint8Array[], hooks: readonly RelayHook[]): number {
	const doc = new Y.Doc();
	const began = performance.now();
	for (const update of updates) {
		const change = changeOf(doc, update);
		const refused = refusalAt(hooks, 'onUpdate', change);
		if (refused) throw new Error(refused);
		applyTo(doc, change.update);
	}
	return ((performance.now() - began) * 1000) / updates.length;
}

function changeOf(doc: Y.Doc, update: Uint8Array): Change {
	let read: Change['decoded'] extends () => infer D ? D | undefined : never;
	const seat = {
		...{ plan: 'p'.repeat(22), room: 'plan', role: 'participant', right: 'write' },
		...{ holder: 'h', device, clients: new Set([1]), address: '' }
	} as Change['seat'];
	return {
		...{ seat, update, doc, isAnswer: false, claims: [], isCut: false, waits: false },
		decoded: () => (read ??= decodeWhole(update)),
		addsNothing: () => false
	};
}
