import type { Admission } from '#lib/protocol/api.ts';
import type { Ticket } from '#lib/protocol/ticket.ts';

import type { Identity } from '../tickets/identity.ts';
import type { PlanEntry } from '../tickets/knownPlans.ts';
import { signTicket, TICKET_LIFE } from '../tickets/tickets.ts';

/** Who gets a ticket, and for what. */
export type Admitted = Pick<Ticket, 'holder' | 'role' | 'device'> & {
	clients?: number[] | undefined;
};

/** A ticket for a plan, good for as long as tickets are. */
export function ticketFor(
	{ secret }: Identity,
	plan: string,
	{ role, holder, device, clients }: Admitted,
	now: number
): string {
	const expires = now + TICKET_LIFE;
	const ticket: Ticket = { v: 2, plan, role, holder, device, expires };
	return signTicket(clients ? { ...ticket, clients } : ticket, secret);
}

/** What somebody is told who may come in. */
export function admission(
	identity: Identity,
	{ plan, title, language, desks = [] }: PlanEntry,
	admitted: Admitted,
	now: number
): Admission {
	const ticket = ticketFor(identity, plan, admitted, now);
	return { server: identity.server, plan, ticket, role: admitted.role, title, language, desks };
}
