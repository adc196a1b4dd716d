import type { IncomingMessage } from 'node:http';

import { mayOverHttp } from '#lib/protocol/matrix.ts';

import { deviceOf } from '../tickets/device.ts';
import { proofOfRelay, provenTicket, readTicket } from '../tickets/tickets.ts';

import { ticketFor } from './admission.ts';
import { ApiRefused, readJson } from './answers.ts';
import type { ApiParts } from './apiParts.ts';
import { authorityOf } from './authority.ts';
import { lightRequest, proofRequest, ticketsRequest } from './requests.ts';

/** `POST /api/tickets`: as many tickets as a tool needs, each for a device of its own. A plan nobody knew is written down. */
export async function tickets(
	parts: ApiParts,
	request: IncomingMessage
): Promise<{ plan: string; tickets: string[] }> {
	const { asker, mayLead } = authorityOf(request, parts.authority);
	if (!mayOverHttp(asker, 'tickets')) throw new ApiRefused('only-at-the-laptop');
	const { plan, role, count = 1, clients, devices = [] } = await readJson(request, ticketsRequest);
	if (role === 'facilitator' && !mayLead) throw new ApiRefused('only-at-the-laptop');
	await parts.plans.register({ plan, title: '', language: 'id' });
	const one = (_: unknown, i: number) => {
		const device = devices[i] ?? deviceOf(undefined);
		const admitted = { role, holder: deviceOf(undefined), device, clients };
		return ticketFor(parts.identity, plan, admitted, parts.now());
	};
	return { plan, tickets: Array.from({ length: count }, one) };
}

/**
 * `POST /api/light`: the whole ticket of a phone without a line, for the laptop that read its changes off its screen
 * (BRIDGE-6). What comes with it is then taken as from the phone's own line. Who was taken out stays out.
 */
export async function light(
	parts: ApiParts,
	request: IncomingMessage
): Promise<{ ticket: string }> {
	const { asker } = authorityOf(request, parts.authority);
	if (!mayOverHttp(asker, 'tickets')) throw new ApiRefused('only-at-the-laptop');
	const { plan, ...shown } = await readJson(request, lightRequest);
	const { secret } = parts.identity;
	const ticket = provenTicket(shown, secret);
	const known = ticket === undefined ? undefined : readTicket(ticket, secret);
	const isGood =
		known?.plan === plan && known.role === 'participant' && known.expires > parts.now();
	if (ticket === undefined || !isGood) throw new ApiRefused('not-found');
	await parts.rules.loaded;
	if (parts.rules.isRevoked(plan, known.device)) throw new ApiRefused('taken-out');
	return { ticket };
}

/**
 * `POST /api/proof`: what tells a phone that is to come along to another address that the laptop there signed its ticket
 * (MOVE-3). It is told to anybody, and for our own addresses only.
 */
export async function prove(parts: ApiParts, request: IncomingMessage): Promise<{ proof: string }> {
	const asked = await readJson(request, proofRequest);
	const ours = parts.lan().map((address) => new URL(address).origin);
	if (!ours.includes(asked.at)) throw new ApiRefused('not-found');
	return { proof: proofOfRelay(asked, parts.identity.secret) };
}
