import { createHmac, timingSafeEqual } from 'node:crypto';

import { contentsOf, type Ticket } from '#lib/protocol/ticket.ts';

/** How long a ticket works, in milliseconds: 400 days, so that next year's meeting still opens. */
export const TICKET_LIFE = 400 * 24 * 60 * 60 * 1000;

/** Signs a ticket: its contents, a dot, and an HMAC-SHA256 over them, both base64url. */
export function signTicket(ticket: Ticket, secret: Uint8Array): string {
	const payload = Buffer.from(JSON.stringify(ticket)).toString('base64url');
	return `${payload}.${signature(payload, secret).toString('base64url')}`;
}

/** Reads a ticket this relay signed. Anything else, however it looks, is no ticket. It may have expired. */
export function readTicket(token: string, secret: Uint8Array): Ticket | undefined {
	const ticket = contentsOf(token); // refuses what is too long before anything is hashed
	const [payload = '', signed = '', ...rest] = token.split('.');
	if (!ticket || rest.length > 0) return undefined;
	const theirs = Buffer.from(signed, 'base64url');
	const ours = signature(payload, secret);
	return theirs.length === ours.length && timingSafeEqual(theirs, ours) ? ticket : undefined;
}

function signature(payload: string, secret: Uint8Array): Buffer {
	return createHmac('sha256', secret).update(payload).digest();
}
