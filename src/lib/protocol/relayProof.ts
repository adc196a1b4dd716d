import { proofOf } from './proofOf.ts';

/** `POST /api/proof`: whoever holds a ticket asks a relay at an address whether it is the one that signed it. */
export interface ProofRequest {
	/** The ticket before its dot. */
	contents: string;
	/** What this one asking is known by: nobody can have the answer beforehand. */
	nonce: string;
	/** The address that is meant, e.g. `http://192.168.137.1:3000`: the relay answers for its own only. */
	at: string;
}

/**
 * What only the relay that signed a ticket, and whoever holds the whole of it, can tell: 64 hex digits. It is about one
 * asking and one address, so who passes questions on from another address gets no answer that fits (MOVE-3). It is
 * never a proof of something shown by light (BRIDGE-5): that is about a hash in hex, and this about a text with spaces.
 */
export function relayProof(
	signature: string,
	{ nonce, at }: Pick<ProofRequest, 'nonce' | 'at'>
): string {
	return proofOf(signature, `relay ${nonce} ${at}`);
}
