import { readTicket } from '../tickets/tickets.ts';

import { Refused, type RelayHook } from './relayHook.ts';

/** Lets in who shows a ticket this relay signed and that still works by the relay's own clock. */
export function ticketHolders(secret: Uint8Array, now: () => number): RelayHook {
	return {
		name: 'ticket-holders',
		onJoin({ token }) {
			const ticket = token === undefined ? undefined : readTicket(token, secret);
			if (!ticket) throw new Refused('noTicket');
			if (ticket.expires <= now()) throw new Refused('ticketExpired');
		}
	};
}
