import * as Y from 'yjs';

import { planIn, type Plan } from '#lib/domain/plan.ts';
import type { Admission } from '#lib/protocol/api.ts';
import { followRelay } from '#lib/sync/followRelay.ts';

import type { OpenRoom } from './lines.ts';

/** One device of a rehearsal: a copy of the plan and a line of its own, and no disk. */
export interface RehearsedRoom {
	readonly plan: Plan;
	/** The document itself: of the box, where that is the room. */
	readonly doc: Y.Doc;
	/** Resolves once it has all that the relay had. */
	readonly caughtUp: Promise<void>;
	/** How many of its changes the relay has not put on its disk yet. */
	readonly waiting: number;
	stop(): void;
}

/** Opens the plan's room, or its box, as a phone, a desk or a wall does, over a real socket. */
export function openRehearsedRoom(
	{ plan: id, ticket }: Admission,
	right: 'write' | 'read' | 'drop',
	room: OpenRoom = 'plan'
): RehearsedRoom {
	const doc = new Y.Doc();
	let waiting = 0;
	let onCaughtUp: () => void = ignore;
	const caughtUp = new Promise<void>((over) => (onCaughtUp = over));
	const link = followRelay({
		base: location.origin.replace(/^http/, 'ws'),
		plan: id,
		room,
		ticket,
		right,
		doc,
		clients: () => [doc.clientID],
		disk: Promise.resolve({ flush: () => Promise.resolve() }),
		hear: { ...DEAF, onWaiting: (count) => (waiting = count), onCaughtUp: () => onCaughtUp() }
	});
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if ((origin as { from?: unknown } | null)?.from === 'person') link.send(update);
	});
	return {
		doc,
		plan: planIn(doc),
		caughtUp,
		get waiting() {
			return waiting;
		},
		stop() {
			link.stop();
			doc.destroy();
		}
	};
}

const ignore = () => undefined;

/** A rehearsed device has nobody to tell: what does not come in time is counted as missing. */
const DEAF = {
	onState: ignore,
	onWelcome: ignore,
	onRefused: ignore,
	onClosed: ignore,
	onTrouble: ignore
};
