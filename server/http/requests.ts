import * as v from 'valibot';

import type { HostRequest, JoinRequest } from '#lib/protocol/api.ts';
import { MODES, type LightRequest, type TicketsRequest } from '#lib/protocol/planCalls.ts';
import type { ProofRequest } from '#lib/protocol/relayProof.ts';
import { PLAN_ID, ROLES } from '#lib/protocol/rooms.ts';
import { ticketSchema } from '#lib/protocol/ticket.ts';

import { MOST_DESKS } from '../tickets/knownPlans.ts';

const { holder, device, clients } = ticketSchema.entries;
const plan = v.pipe(v.string(), v.regex(PLAN_ID));
const key = v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/)));

/** The body of `POST /api/plans`. */
export const hostRequest = v.object({
	plan,
	holder,
	role: v.picklist(['facilitator', 'viewer']),
	title: v.pipe(v.string(), v.maxLength(300)),
	language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/)),
	code: v.optional(v.pipe(v.string(), v.maxLength(32))),
	key,
	clients,
	desks: v.optional(
		v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))), v.maxLength(MOST_DESKS))
	),
	known: v.optional(v.literal(true))
}) satisfies v.GenericSchema<HostRequest>;

/** The body of `POST /api/join`. The code as typed: spaces, case and dashes do not matter. */
export const joinRequest = v.object({
	code: v.pipe(v.string(), v.maxLength(64)),
	holder,
	key,
	clients
}) satisfies v.GenericSchema<JoinRequest>;

const MOST_TICKETS = 1000;

/** The body of `POST /api/tickets`. Client ids belong to one device, so they go with one ticket. */
export const ticketsRequest = v.pipe(
	v.object({
		plan,
		role: v.picklist(ROLES),
		count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TICKETS))),
		clients,
		devices: v.optional(v.pipe(v.array(device), v.maxLength(MOST_TICKETS)))
	}),
	v.check(({ clients: ids, count }) => !ids || (count ?? 1) === 1)
) satisfies v.GenericSchema<TicketsRequest>;

const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const contents = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,1024}$/));

/** The body of `POST /api/proof`. */
export const proofRequest = v.object({
	contents,
	nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22,64}$/)),
	at: v.pipe(v.string(), v.maxLength(300))
}) satisfies v.GenericSchema<ProofRequest>;

/** The body of `POST /api/light`. */
export const lightRequest = v.object({
	plan,
	contents,
	hash: hex64,
	proof: hex64
}) satisfies v.GenericSchema<LightRequest>;

/** The body of `POST /api/plans/<plan>/mode`. */
export const modeRequest = v.object({ mode: v.picklist(MODES) });

/** The body of `POST /api/plans/<plan>/revoke` and `/restore`. */
export const deviceRequest = v.object({ device });

/** The body of `POST /api/plans/<plan>/slow`. */
export const slowRequest = v.object({ device, slowed: v.boolean() });

/** The body of `POST /api/plans/<plan>/erase`. */
export const eraseRequest = v.object({ device: v.optional(device) });
