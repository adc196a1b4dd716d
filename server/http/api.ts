import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Admission, Hello } from '#lib/protocol/api.ts';
import { readJoinCode } from '#lib/protocol/joinCode.ts';
import type { Role } from '#lib/protocol/rooms.ts';

import { hostName, isLoopback } from '../hooks/knownHost.ts';
import { log } from '../log.ts';
import type { Identity } from '../tickets/identity.ts';
import type { PlanBook, PlanEntry } from '../tickets/planBook.ts';
import { signTicket, TICKET_LIFE } from '../tickets/tickets.ts';
import { VERSION } from '../version.ts';

import { ApiRefused, readJson, sendJson, sendRefusal } from './answers.ts';
import { hostRequest, joinRequest } from './requests.ts';
import type { WrongTries } from './wrongTries.ts';

/** What the API answers from. `now` is milliseconds since 1970; `lan`: how phones reach us, by now. */
export interface ApiParts {
	identity: Identity;
	plans: PlanBook;
	tries: WrongTries;
	lan: () => string[];
	now: () => number;
	demo: string | undefined;
}

type Call = (request: IncomingMessage) => Promise<object>;

/** Answers everything under `/api/`: what is not there is answered as such, what goes wrong is logged and said. */
export function createApi(parts: ApiParts) {
	const calls: Record<string, Call | undefined> = {
		'GET /api/hello': async (request) => hello(parts, request),
		'POST /api/plans': (request) => host(parts, request),
		'POST /api/join': (request) => join(parts, request)
	};

	return async (request: IncomingMessage, response: ServerResponse, pathname: string) => {
		try {
			const call = calls[`${request.method} ${pathname}`];
			if (!call) throw new ApiRefused('not-found');
			sendJson(response, 200, await call(request));
		} catch (error) {
			if (!(error instanceof ApiRefused)) log.error({ error: String(error) }, pathname);
			sendRefusal(response, error instanceof ApiRefused ? error : new ApiRefused('relay-trouble'));
		}
	};
}

function hello({ identity, lan, demo }: ApiParts, request: IncomingMessage): Hello {
	const { server, epoch } = identity;
	const home = isAtHome(request);
	return { server, epoch, version: VERSION, lan: lan(), home, ...(demo && { demo }) };
}

async function host(parts: ApiParts, request: IncomingMessage): Promise<Admission> {
	if (!isAtHome(request)) throw new ApiRefused('only-at-the-laptop');
	const { holder, role, ...wish } = await readJson(request, hostRequest);
	const entry = await parts.plans.register(wish);
	return { ...admission(parts, entry, holder, role), code: entry.code };
}

async function join(parts: ApiParts, request: IncomingMessage): Promise<Admission> {
	const address = request.socket.remoteAddress ?? '';
	const { code, holder } = await readJson(request, joinRequest);
	if (parts.tries.mustWait(address)) throw new ApiRefused('too-many-tries');
	const entry = await parts.plans.byCode(code);
	if (!entry) {
		parts.tries.add(address, readJoinCode(code) ?? code);
		throw new ApiRefused('wrong-code');
	}
	return admission(parts, entry, holder, 'participant');
}

function admission(parts: ApiParts, entry: PlanEntry, holder: string, role: Role): Admission {
	const { server, secret } = parts.identity;
	const { plan, title, language } = entry;
	const expires = parts.now() + TICKET_LIFE;
	const ticket = signTicket(
		{ v: 2, plan, role, holder, device: deviceOf(holder), expires },
		secret
	);
	return { server, plan, ticket, role, title, language };
}

/** The short name of a device, by a key only that device knows. */
function deviceOf(key: string): string {
	return createHash('sha256').update(key).digest().subarray(0, 16).toString('base64url');
}

/** The laptop itself: not a proxy on it that speaks for somebody else, and not another name for it. */
function isAtHome({ socket, headers }: IncomingMessage): boolean {
	const isForwarded = 'x-forwarded-for' in headers || 'forwarded' in headers;
	const name = hostName(headers.host) ?? '';
	const isHome = name === 'localhost' || isLoopback(name);
	return !isForwarded && isHome && isLoopback(socket.remoteAddress ?? '');
}
