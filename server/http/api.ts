import type { IncomingMessage, ServerResponse } from 'node:http';

import type { Admission, Hello } from '#lib/protocol/api.ts';
import { readJoinCode } from '#lib/protocol/joinCode.ts';
import { mayOverHttp } from '#lib/protocol/matrix.ts';

import { log } from '../log.ts';
import { deviceOf } from '../tickets/device.ts';
import { VERSION } from '../version.ts';

import { admission } from './admission.ts';
import { ApiRefused, readJson, sendJson, sendRefusal } from './answers.ts';
import type { ApiParts } from './apiParts.ts';
import { authorityOf } from './authority.ts';
import { historyCall } from './historyCall.ts';
import { mediaCall } from './mediaCall.ts';
import { planCall } from './planCalls.ts';
import { hostRequest, joinRequest } from './requests.ts';
import { light, prove, tickets } from './ticketCall.ts';
import { whence } from './whence.ts';

type Call = (request: IncomingMessage) => Promise<object>;

/** Answers everything under `/api/`: what is not there is answered as such, what goes wrong is logged and said. */
export function createApi(parts: ApiParts) {
	const calls: Record<string, Call | undefined> = {
		'GET /api/hello': async (request) => hello(parts, request),
		'POST /api/plans': (request) => host(parts, request),
		'POST /api/join': (request) => join(parts, request),
		'POST /api/tickets': (request) => tickets(parts, request),
		'POST /api/light': (request) => light(parts, request),
		'POST /api/proof': (request) => prove(parts, request)
	};

	return async (request: IncomingMessage, response: ServerResponse, pathname: string) => {
		try {
			if (await historyCall(parts, request, response, pathname)) return;
			if (await mediaCall(parts, request, response, pathname)) return;
			const call = calls[`${request.method} ${pathname}`];
			const answer = call ? call(request) : planCall(parts, request, pathname);
			sendJson(response, 200, await answer);
		} catch (error) {
			if (error instanceof ApiRefused) return sendRefusal(response, error);
			if (request.destroyed && !request.complete) return; // hung up in mid-sentence
			log.error({ error: String(error) }, pathname);
			sendRefusal(response, new ApiRefused('relay-trouble'));
		}
	};
}

function hello(parts: ApiParts, request: IncomingMessage): Hello {
	const { identity, lan, demo, authority, copies, reached, disk } = parts;
	const { server, epoch } = identity;
	const home = whence(request, authority.behindProxy).isHome;
	const made = copies();
	const examples = demo && { demo: demo.main, demos: demo.speaking };
	const more = { ...examples, ...(home && made.length > 0 && { copies: made }) };
	const atHome = home && {
		...(reached && { reached: reached() }),
		...(disk && { disk: disk.state })
	};
	return { server, epoch, version: VERSION, lan: lan(), home, ...atHome, ...more };
}

async function host(parts: ApiParts, request: IncomingMessage): Promise<Admission> {
	const { asker, mayLead } = authorityOf(request, parts.authority);
	if (!mayLead || !mayOverHttp(asker, 'register')) throw new ApiRefused('only-at-the-laptop');
	const { holder, role, key, clients, known, ...wish } = await readJson(request, hostRequest);
	if (known && !(await parts.plans.has(wish.plan))) throw new ApiRefused('not-found');
	const device = await deviceIn(parts, wish.plan, key);
	const entry = await parts.plans.register({ ...wish, role });
	const admitted = { holder, role, device, clients };
	return { ...admission(parts.identity, entry, admitted, parts.now()), code: entry.code };
}

async function join(parts: ApiParts, request: IncomingMessage): Promise<Admission> {
	const { address } = whence(request, parts.authority.behindProxy);
	const { code, holder, key, clients } = await readJson(request, joinRequest);
	if (parts.tries.mustWait(address)) throw new ApiRefused('too-many-tries');
	const entry = await parts.plans.byCode(code);
	if (!entry) {
		parts.tries.add(address, readJoinCode(code) ?? code);
		throw new ApiRefused('wrong-code');
	}
	const device = await deviceIn(parts, entry.plan, key);
	const admitted = { holder, role: 'participant', device, clients } as const;
	return admission(parts.identity, entry, admitted, parts.now());
}

/** The device behind a key, unless it was taken out of the plan. */
async function deviceIn({ rules }: ApiParts, plan: string, key: string | undefined) {
	const device = deviceOf(key);
	await rules.loaded;
	if (rules.isRevoked(plan, device)) throw new ApiRefused('taken-out');
	return device;
}
