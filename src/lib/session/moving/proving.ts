import { relayProof } from '#lib/protocol/relayProof.ts';
import { LONGEST_TOKEN } from '#lib/protocol/ticket.ts';

import type { Origin } from './address.ts';

/**
 * All that a page at a new address is given before it proved that it is the laptop's: a ticket without its signature,
 * which opens nothing (BRIDGE-5), and what this asking is known by.
 */
export interface Offer {
	is: 'rembuk-offer';
	contents: string;
	nonce: string;
}

/** The answer: what only the relay that signed this ticket could tell. */
export interface Proof {
	is: 'rembuk-proof';
	proof: string;
}

/** Reads what the old page offered, or nothing where it is no offer. */
export function readOffer(said: unknown): Offer | undefined {
	const { is, contents, nonce } = (said ?? {}) as Partial<Offer>;
	if (is !== 'rembuk-offer' || typeof contents !== 'string' || typeof nonce !== 'string')
		return undefined;
	return contents.length <= LONGEST_TOKEN ? { is, contents, nonce } : undefined;
}

/** Reads what the new page proved, or nothing where it is no proof. */
export function readProof(said: unknown): string | undefined {
	const { is, proof } = (said ?? {}) as Partial<Proof>;
	return is === 'rembuk-proof' && typeof proof === 'string' ? proof : undefined;
}

/** Whether a proof says that the relay at an address signed this ticket. Without a whole ticket nothing is proven. */
export function isProof(
	proof: string,
	{ ticket, nonce, at }: { ticket: string; nonce: string; at: Origin }
): boolean {
	const [, signature = ''] = ticket.split('.');
	return signature !== '' && proof === relayProof(signature, { nonce, at });
}
