import * as v from 'valibot';

import { PLAN_ID, ROLES } from './rooms.ts';

const clientId = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 32 - 1));

/** What a ticket says. The relay signs it; a client may read it but cannot change it. */
export const ticketSchema = v.object({
	v: v.literal(2),
	/** The one plan it opens. */
	plan: v.pipe(v.string(), v.regex(PLAN_ID)),
	role: v.picklist(ROLES),
	/** The person or screen it was given to: a random id, never a name. */
	holder: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{8,64}$/)),
	/** The device it was given to: the first 16 bytes of the SHA-256 of a key only that device knows. */
	device: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
	/** Yjs client ids that belong to the device from the start. */
	clients: v.optional(v.pipe(v.array(clientId), v.maxLength(16))),
	/** When it stops working, milliseconds since 1970 by the relay's own clock. */
	expires: v.pipe(v.number(), v.safeInteger())
});

/** A ticket's contents. */
export type Ticket = v.InferOutput<typeof ticketSchema>;

/** The longest token a relay looks at, in characters. */
export const LONGEST_TOKEN = 1024;

/** Reads the contents of a signed token without checking the signature: for the holder, not for the relay. */
export function contentsOf(token: string): Ticket | undefined {
	const [payload] = token.split('.');
	if (!payload || token.length > LONGEST_TOKEN) return undefined;
	try {
		const text = atob(payload.replace(/-/g, '+').replace(/_/g, '/'));
		const read = v.safeParse(ticketSchema, JSON.parse(text));
		return read.success ? read.output : undefined;
	} catch {
		return undefined; // not ours: the caller asks for a new one
	}
}
