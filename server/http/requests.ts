import * as v from 'valibot';

import type { HostRequest, JoinRequest } from '#lib/protocol/api.ts';
import { PLAN_ID } from '#lib/protocol/rooms.ts';
import { ticketSchema } from '#lib/protocol/ticket.ts';

const holder = ticketSchema.entries.holder;

/** The body of `POST /api/plans`. */
export const hostRequest = v.object({
	plan: v.pipe(v.string(), v.regex(PLAN_ID)),
	holder,
	role: v.picklist(['facilitator', 'viewer']),
	title: v.pipe(v.string(), v.maxLength(300)),
	language: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{2,35}$/)),
	code: v.optional(v.pipe(v.string(), v.maxLength(32)))
}) satisfies v.GenericSchema<HostRequest>;

/** The body of `POST /api/join`. The code as typed: spaces, case and dashes do not matter. */
export const joinRequest = v.object({
	code: v.pipe(v.string(), v.maxLength(64)),
	holder
}) satisfies v.GenericSchema<JoinRequest>;
