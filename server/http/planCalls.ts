import type { IncomingMessage } from 'node:http';

import { mayOverHttp, type PlanOperation } from '#lib/protocol/matrix.ts';
import type { PlanDevices } from '#lib/protocol/planCalls.ts';
import type { Ticket } from '#lib/protocol/ticket.ts';

import { log } from '../log.ts';

import { ApiRefused, readJson } from './answers.ts';
import type { ApiParts } from './apiParts.ts';
import { authorityOf } from './authority.ts';
import { deviceRequest, eraseRequest, modeRequest, slowRequest } from './requests.ts';

type PlanCall = (
	parts: ApiParts,
	request: IncomingMessage,
	plan: string,
	own: string | undefined
) => Promise<void>;

/** What is asked under `/api/plans/<plan>/`, by method and last word. Each says in the end how the plan stands. */
const CALLS: Record<string, { operation: PlanOperation; act: PlanCall } | undefined> = {
	'GET devices': { operation: 'devices', act: async () => undefined },
	'POST mode': { operation: 'mode', act: setMode },
	'POST revoke': { operation: 'revoke', act: revoke },
	'POST restore': { operation: 'restore', act: restore },
	'POST slow': { operation: 'slow', act: slow },
	'POST erase': { operation: 'erase', act: erase }
};

const PATH = /^\/api\/plans\/([A-Za-z0-9_-]{22})\/([a-z]+)$/;

/** Answers a call about one plan. Who may not ask is told the same as about a plan that is not there. */
export async function planCall(
	parts: ApiParts,
	request: IncomingMessage,
	pathname: string
): Promise<PlanDevices> {
	const [, plan = '', word] = PATH.exec(pathname) ?? [];
	const call = CALLS[`${request.method} ${word}`];
	const own = await assertMayAsk(parts, request, plan, call?.operation);
	await call?.act(parts, request, plan, own);
	return { mode: parts.rules.modeOf(plan), devices: parts.desk.devicesOf(plan) };
}

/** Gives the device of whoever asks, if it may do that with this plan. */
export async function assertMayAsk(
	...asked: Parameters<typeof ticketToAsk>
): Promise<string | undefined> {
	return (await ticketToAsk(...asked))?.device;
}

/** Gives the ticket of whoever asks, if it may do that with this plan; the operator has none. */
export async function ticketToAsk(
	parts: ApiParts,
	request: IncomingMessage,
	plan: string,
	operation: PlanOperation | undefined
): Promise<Ticket | undefined> {
	await parts.rules.loaded;
	const { asker, ticket } = authorityOf(request, parts.authority);
	const isAbout = asker === 'operator' ? await parts.plans.has(plan) : ticket?.plan === plan;
	if (!operation || !isAbout || !mayOverHttp(asker, operation)) throw new ApiRefused('not-found');
	return ticket;
}

async function setMode({ rules }: ApiParts, request: IncomingMessage, plan: string) {
	const { mode } = await readJson(request, modeRequest);
	await rules.setMode(plan, mode);
	log.info({ plan, mode }, 'what participants may change was switched');
}

async function revoke(
	{ rules, desk }: ApiParts,
	request: IncomingMessage,
	plan: string,
	own: string | undefined
) {
	const { device } = await readJson(request, deviceRequest);
	if (device === own) throw new ApiRefused('bad-request'); // nobody saws off the branch they sit on
	await rules.revoke(plan, device);
	desk.sendAway(plan, device);
	log.info({ plan, device }, 'a device was taken out');
}

async function restore({ rules }: ApiParts, request: IncomingMessage, plan: string) {
	const { device } = await readJson(request, deviceRequest);
	await rules.restore(plan, device);
	log.info({ plan, device }, 'a device was let in again');
}

async function slow({ rules }: ApiParts, request: IncomingMessage, plan: string) {
	const { device, slowed } = await readJson(request, slowRequest);
	await rules.setSlowed(plan, device, slowed);
	log.info({ plan, device, slowed }, 'how fast a device may write was switched');
}

async function erase({ desk }: ApiParts, request: IncomingMessage, plan: string) {
	const { device } = await readJson(request, eraseRequest);
	await desk.erase(plan, device);
	log.info({ plan, device }, 'what a plan does not show any more was erased');
}
