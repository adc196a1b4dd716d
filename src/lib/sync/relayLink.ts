import type * as Y from 'yjs';

import type { AfterClose, CloseReason } from '#lib/protocol/closeCodes.ts';
import type { Refused, Welcome } from '#lib/protocol/frames.ts';
import type { Right, Room } from '#lib/protocol/rooms.ts';

/** Being connected; connected; waiting to try again; over, because the relay said that trying again is no use. */
export type RelayState = 'connecting' | 'open' | 'waiting' | 'ended';

/** What a link tells its owner. Nothing is told after `stop()`. */
export interface RelayHear {
	onState(state: RelayState): void;
	/** How many of this device's own updates the relay has not acknowledged. Only told when it changes; 0 to begin with. */
	onWaiting(count: number): void;
	/** The relay has sent all it had, and was sent all that this device's disk had: once per connection. */
	onCaughtUp(): void;
	onWelcome(welcome: Welcome): void;
	/** Whether all that the relay acknowledged to this device is somewhere a second time, beside the laptop. */
	onCopied?(isCopied: boolean): void;
	/** An update was not taken. It stays in the doc, and is counted as waiting. */
	onRefused(refused: Refused): void;
	/** A connection ended. The link itself tries again when `then` says so; otherwise it has ended. */
	onClosed(reason: CloseReason | undefined, then: AfterClose): void;
	/** The relay sent what this device cannot read, or reading it went wrong. The link goes on. */
	onTrouble(error: unknown): void;
}

/** A room on this device's disk, where everything has been read. */
export interface OnDisk {
	/** Resolves when all that was done so far is there, or cannot be. */
	flush(): Promise<unknown>;
}

/** Which room to follow, with what right, and whom to tell. */
export interface FollowRelay {
	/** The relay's address: `ws://host:port` or `wss://host`. */
	base: string;
	plan: string;
	room: Room;
	ticket: string;
	/** What the ticket allows in this room; with `read` or `none` nothing is ever sent. */
	right: Right;
	doc: Y.Doc;
	/** The Yjs client ids this device writes as, in this room or another: the relay keeps them for it. */
	clients?: () => number[];
	/** How many bytes the relay takes from this device at once, if not any number. */
	most?: number | undefined;
	/** Where the room is kept: nothing is answered before it was read, and nothing is sent that is not there. */
	disk: Promise<OnDisk>;
	/** Somebody has just come in: the line waits for no disk. */
	isNew?: boolean | undefined;
	hear: RelayHear;
	/** Another socket, for tests and for the command line. */
	WebSocket?: typeof globalThis.WebSocket;
}

/** An open line to the relay. */
export interface RelayLink {
	/** Sends an update that is on this device's disk. Without a connection it is counted, and the next catch-up carries it. */
	send(update: Uint8Array): void;
	stop(): void;
}
