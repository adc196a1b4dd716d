import * as Y from 'yjs';

import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { framesOf, MOST_BYTES } from '#lib/protocol/bridge/lightFrame.ts';
import { packParcel, receiptOf } from '#lib/protocol/bridge/parcel.ts';

import type { Session } from '../session.svelte.ts';
import { writesAs } from '../writesAs.ts';

/** How many bytes one code carries: version 13, 69 squares wide, or version 10, 57 squares, for a dull screen. */
export const PIECES = { usual: 375, large: 232 } as const;

/** How large the squares of a code are. */
export type Squares = keyof typeof PIECES;

/** What a phone shows: an endless sequence of codes. */
export interface Show {
	/** How many codes say all of it, if none is missed. */
	parts: number;
	bytes: number;
	/** What the code with this number says, from 0. */
	text(number: number): string;
}

/** What a phone has to show, in either size, and how it knows that the laptop has it. */
export interface ToShow {
	in(squares: Squares): Show;
	/** Whether this is the number the laptop says when all of it is kept (BRIDGE-10). */
	isReceipt(typed: string): boolean;
}

/**
 * Everything this phone wrote in the room of the plan, ready for the screen (BRIDGE-8). Not only what waits: nobody
 * here knows for sure what has arrived, and what the laptop has already is not taken twice. `no-ticket`: it has never
 * been in this plan; `too-much`: more than a camera reads in two minutes.
 */
export function toShow(
	session: Pick<Session, 'id' | 'plan' | 'ticket'>
): Result<ToShow, 'no-ticket' | 'too-much'> {
	const { id: plan, ticket } = session;
	if (ticket === undefined) return refuse('no-ticket');
	const { doc } = session.plan;
	const clients = [...new Set([...writesAs(plan), doc.clientID])];
	const parcel = packParcel({ plan, clients, update: writtenBy(doc, clients) }, ticket);
	if (parcel.length > MOST_BYTES) return refuse('too-much');
	return done({
		in: (squares) => ({ ...framesOf(plan, parcel, PIECES[squares]), bytes: parcel.length }),
		isReceipt: (typed) => typed.replace(/\D/g, '') === receiptOf(parcel)
	});
}

/** All that these client ids wrote, from their first word on, and what the document knows to be deleted. */
export function writtenBy(doc: Y.Doc, clients: readonly number[]): Uint8Array {
	const known = Y.decodeStateVector(Y.encodeStateVector(doc));
	for (const client of clients) known.delete(client);
	return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known));
}
