import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import type { Asker } from '#lib/protocol/matrix.ts';
import type { Ticket } from '#lib/protocol/ticket.ts';

import type { PlanRules } from '../tickets/planRules.ts';
import { readTicket } from '../tickets/tickets.ts';

import { whence, type BelievedProxy } from './whence.ts';

/** What the API knows callers by. `operatorKey`: opens it from elsewhere, if there is one. */
export interface AuthorityParts {
	secret: Uint8Array;
	rules: PlanRules;
	now: () => number;
	operatorKey: string | undefined;
	behindProxy: BelievedProxy;
}

/** Who asks, and with which ticket, if with one. `mayLead`: nobody on the way can listen. */
export interface Authority {
	asker: Asker;
	ticket?: Ticket;
	mayLead: boolean;
}

/** Finds out who asks: by the ticket or the key they show, else by where they are. */
export function authorityOf(request: IncomingMessage, parts: AuthorityParts): Authority {
	const { isHome, isSecure } = whence(request, parts.behindProxy);
	const mayLead = isHome || isSecure;
	const [, shown] = /^Bearer (\S{1,1024})$/i.exec(request.headers.authorization ?? '') ?? [];
	if (shown === undefined) return { asker: isHome ? 'laptop' : 'nobody', mayLead };
	const found = askerWith(shown, parts);
	// On plain http everybody in the hall may listen: whoever leads does so at the laptop, or over TLS.
	const isHeard = found.asker === 'operator' || found.asker === 'facilitator';
	return isHeard && !mayLead ? { asker: 'nobody', mayLead } : { ...found, mayLead };
}

function askerWith(shown: string, parts: AuthorityParts): Omit<Authority, 'mayLead'> {
	if (isKey(shown, parts.operatorKey)) return { asker: 'operator' };
	const ticket = goodTicket(shown, parts);
	return ticket ? { asker: ticket.role, ticket } : { asker: 'nobody' };
}

function goodTicket(shown: string, { secret, rules, now }: AuthorityParts): Ticket | undefined {
	const ticket = readTicket(shown, secret);
	if (!ticket || ticket.expires <= now()) return undefined;
	return rules.isRevoked(ticket.plan, ticket.device) ? undefined : ticket;
}

/** Takes as long for a key that is nearly right as for any other. */
function isKey(shown: string, key: string | undefined): boolean {
	const hash = (text: string) => createHash('sha256').update(text).digest();
	return key !== undefined && timingSafeEqual(hash(shown), hash(key));
}
