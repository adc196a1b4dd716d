import type * as Y from 'yjs';

import type { CloseReason } from '#lib/protocol/closeCodes.ts';
import type { RelayRefusal } from '#lib/protocol/frames.ts';

import type { Seat } from '../relay/seat.ts';

/** An update as Yjs reads it. */
export type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** Somebody at the door. Header values as they came; the method of a WebSocket upgrade is `UPGRADE`. */
export interface Caller {
	method: string;
	host: string | undefined;
	origin: string | undefined;
}

/** Somebody who wants into a room: the path asked for and the ticket shown. */
export interface Guest {
	pathname: string;
	token: string | undefined;
	/** It comes from the laptop itself or over TLS: nobody on the way can listen. */
	mayLead: boolean;
}

/** An update about to be applied. A hook may put another in its place, with less in it. */
export interface Change {
	seat: Seat;
	update: Uint8Array;
	/** The room's document as it is now: to look at, not to change. */
	doc: Y.Doc;
	/** The update, read once for all hooks. Throws on bytes that are no update, and refuses more structs than `most`. */
	decoded(most?: number): Decoded;
	/** Whether the room has all of it already. */
	addsNothing(): boolean;
	/** It was sent to tell all that the room is missing. */
	isAnswer: boolean;
	/** Client ids that belong to the sender's device once this is on the disk; a hook's to say. */
	claims: number[];
	/** A hook left something out that is not the sender's to write. */
	isCut: boolean;
	/** A hook left something out that builds on what the room has not got. */
	waits: boolean;
}

/** Why a caller is turned away before anything is looked up. */
export type DoorRefusal = 'unknown-host' | 'foreign-origin';

/** A hook's way to say no. Anything else thrown is a bug, and is logged as one. */
export class Refused extends Error {
	constructor(readonly reason: DoorRefusal | CloseReason | RelayRefusal) {
		super(reason);
	}
}

/** A plug of the relay: it implements the moments it cares about and throws `Refused` to say no. */
export interface RelayHook {
	name: string;
	onRequest?(caller: Caller): void;
	onJoin?(guest: Guest): void;
	onUpdate?(change: Change): void;
}

type Moment = 'onRequest' | 'onJoin' | 'onUpdate';

/** Asks every hook that cares about a moment, in order. Returns the first refusal, if any. */
export function refusalAt<M extends Moment>(
	hooks: readonly RelayHook[],
	moment: M,
	asked: Parameters<NonNullable<RelayHook[M]>>[0]
): Refused['reason'] | undefined {
	try {
		for (const hook of hooks)
			(hook[moment] as ((about: typeof asked) => void) | undefined)?.(asked);
	} catch (error) {
		if (error instanceof Refused) return error.reason;
		throw error;
	}
	return undefined;
}
