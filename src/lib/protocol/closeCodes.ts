/** What a client should do about a closed socket. */
export type AfterClose = 'retry' | 'new-ticket' | 'stop';

/** Why a socket closed, and what the client should do about it. Client and relay share this table. */
export const CLOSE = {
	relayStopping: { code: 4000, then: 'retry' },
	roomFull: { code: 4001, then: 'retry' },
	badFrame: { code: 4002, then: 'stop' },
	noTicket: { code: 4003, then: 'new-ticket' },
	ticketExpired: { code: 4004, then: 'new-ticket' },
	notForYou: { code: 4005, then: 'stop' },
	tooSlow: { code: 4006, then: 'retry' },
	revoked: { code: 4007, then: 'stop' },
	tooFast: { code: 4008, then: 'retry' },
	tooLarge: { code: 4009, then: 'stop' },
	tooMany: { code: 4010, then: 'retry' },
	silent: { code: 4011, then: 'retry' },
	storeFailed: { code: 4500, then: 'retry' }
} as const satisfies Record<string, { code: number; then: AfterClose }>;

/** The name of a reason in the table above. */
export type CloseReason = keyof typeof CLOSE;

/** WebSocket's own code for a message longer than the relay reads at all. */
const UNREAD = 1009;

/** Looks a close code up. A code we do not know (a router, a proxy, a lost signal) is worth another try. */
export function afterClose(code: number): { reason?: CloseReason; then: AfterClose } {
	if (code === UNREAD) return { reason: 'tooLarge', then: CLOSE.tooLarge.then };
	for (const [reason, entry] of Object.entries(CLOSE)) {
		if (entry.code === code) return { reason: reason as CloseReason, then: entry.then };
	}
	return { then: 'retry' };
}
