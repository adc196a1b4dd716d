import { createHmac, timingSafeEqual } from 'node:crypto';

import { proofOf } from '#lib/protocol/proofOf.ts';
import { relayProof, type ProofRequest } from '#lib/protocol/relayProof.ts';
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

/**
 * The whole ticket of whoever showed its contents and proved to hold the rest (BRIDGE-5): the proof is an HMAC of a
 * hash, keyed with the signature only its holder and this relay know.
 */
export function provenTicket(
	{ contents, hash, proof }: { contents: string; hash: string; proof: string },
	secret: Uint8Array
): string | undefined {
	const signed = signature(contents, secret).toString('base64url');
	const theirs = Buffer.from(proof, 'hex');
	const ours = Buffer.from(proofOf(signed, hash), 'hex');
	return theirs.length === ours.length && timingSafeEqual(theirs, ours)
		? `${contents}.${signed}`
		: undefined;
}

/** Proves that a ticket with these contents would be signed here, without telling how (MOVE-3). */
export function proofOfRelay({ contents, ...asked }: ProofRequest, secret: Uint8Array): string {
	return relayProof(signature(contents, secret).toString('base64url'), asked);
}

function signature(payload: string, secret: Uint8Array): Buffer {
	return createHmac('sha256', secret).update(payload).digest();
}
