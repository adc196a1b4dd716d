/** The sub-protocol both ends name; the ticket travels beside it, never in the address. */
export const SUBPROTOCOL = 'rembuk.1';
