import type * as Y from 'yjs';

import type { RelayRefusal } from '#lib/protocol/frames.ts';
import { RIGHTS, type Role, type Room } from '#lib/protocol/rooms.ts';
import type { OnDisk, RelayHear, RelayLink } from '#lib/sync/relayLink.ts';

import type { Safety } from './safety.svelte.ts';
import { writesAs, wroteAs } from './writesAs.ts';

/** The rooms every screen opens. The room of who leads is opened by the desk alone: peopleRoom.ts. */
export type OpenRoom = Extract<Room, 'plan' | 'ballots'>;

/** What the lines of one plan need, and whom to tell. */
export interface LinesOf<R extends Room = OpenRoom> {
	plan: string;
	docs: Record<R, Y.Doc>;
	safety: Safety;
	/** Somebody has just come in by its code: the line waits for no disk. */
	isNew?: boolean;
	/** A room on this device's disk, once it has been read. */
	onDisk(room: R): Promise<OnDisk>;
	onRefused(reason: RelayRefusal): void;
	/** Everything this device did in a room is at the laptop, also what was refused before. */
	onAllKept(): void;
	/** The relay wants another ticket than the one it was given. */
	onNoTicket(): void;
}

/** The lines to the relay, one a room. */
export interface Lines<R extends Room = OpenRoom> {
	/** Sends what is on this device's disk. Without a line the next catch-up carries it. */
	send(room: R, update: Uint8Array): void;
	/** Follows every room with a ticket, in place of any line before. */
	follow(ticket: string, role: Role): Promise<void>;
	hangUp(): void;
}

/** How many bytes of a plan a relay that lost it is told at once, unless by a desk: a little less than it takes. */
const MOST_AT_ONCE = 900_000;

/** Makes the lines of a plan. The wire's own code is fetched here, right after the first screen and not before. */
export function linesOf<R extends Room = OpenRoom>(of: LinesOf<R>): Lines<R> {
	const links = new Map<R, RelayLink>();
	const noted = new Set<number>(); // one look into the browser's settings a page load, not one a change
	let turn = 0;
	const hangUp = () => {
		turn += 1;
		for (const [room, link] of links) {
			link.stop();
			of.safety.note(room, { link: 'ended', caughtUp: false }); // a link that was stopped says no more
		}
		links.clear();
	};
	return {
		hangUp,
		send(room, update) {
			const { clientID } = of.docs[room];
			if (!noted.has(clientID)) wroteAs(of.plan, clientID);
			noted.add(clientID);
			links.get(room)?.send(update);
		},
		async follow(ticket, role) {
			hangUp();
			const mine = turn;
			const { followRelay } = await import('#lib/sync/followRelay.ts');
			if (mine !== turn) return; // hung up, or another ticket came, meanwhile
			for (const [room, doc] of Object.entries(of.docs) as [R, Y.Doc][]) {
				const hear = hearing(of, room, hangUp);
				const { plan, isNew } = of;
				const base = location.origin.replace(/^http/, 'ws');
				const clients = () => [...writesAs(plan), doc.clientID];
				const right = RIGHTS[room][role];
				const most = role === 'facilitator' ? undefined : MOST_AT_ONCE;
				const where = { base, plan, room, ticket, clients, right, most, isNew };
				links.set(room, followRelay({ ...where, doc, disk: of.onDisk(room), hear }));
			}
		}
	};
}

function hearing<R extends Room>(of: LinesOf<R>, room: R, hangUp: () => void): RelayHear {
	const { safety } = of;
	return {
		onState: (link) => safety.note(room, link === 'open' ? { link } : { link, caughtUp: false }),
		onWaiting(waiting) {
			safety.note(room, { waiting });
			if (safety.waiting === 0) of.onAllKept();
		},
		onCaughtUp: () => safety.note(room, { caughtUp: true }),
		onCopied: (copied) => safety.note(room, { copied }),
		onWelcome: () => undefined, // a new epoch needs no special care: each catch-up brings all the relay lacks
		onRefused: ({ reason }) => of.onRefused(reason),
		onClosed(reason, then) {
			// Who was taken out asks for a ticket too: the answer says so, and one day that it may come in again.
			if (then !== 'new-ticket' && reason !== 'revoked') return;
			hangUp();
			of.onNoTicket();
		},
		onTrouble: () => undefined // one unreadable frame; the next catch-up asks for it again
	};
}
