import type { TicketsRequest } from '#lib/protocol/planCalls.ts';
import { PLAN_ID, ROLES, type Role } from '#lib/protocol/rooms.ts';

import type { Command, Given } from '../command.ts';
import { CannotDo, WrongUse } from '../failing.ts';

/** How long a relay may take to answer, in milliseconds. */
const PATIENCE = 10_000;

/** Why a relay said no, in one sentence each. */
const WHY: Record<string, string> = {
	'only-at-the-laptop':
		'the relay gives tickets at its own machine (ask by localhost), or with --operator-key; to lead from elsewhere also takes https.',
	'bad-request': 'the relay did not understand: is it an older one?',
	'not-found': 'this relay gives no tickets: is it an older one?'
};

/** Gets tickets from a relay, for tools and load tests. */
export const ticketsCommand: Command = {
	usage:
		'tickets --url URL --plan PLAN [--role participant] [--count 1] [--operator-key KEY] [--json]',
	does: 'Gets tickets from a relay: each lets one tool or device into the rooms of a plan.',
	options: {
		url: { type: 'string' },
		plan: { type: 'string' },
		role: { type: 'string' },
		count: { type: 'string' },
		'operator-key': { type: 'string' }
	},
	async run(given) {
		if (given.files.length > 0) throw new WrongUse('tickets takes no file.');
		const url = urlIn(given);
		const wish = wishIn(given);
		const key = given.word('operator-key') ?? process.env.REMBUK_OPERATOR_KEY;
		const tickets = await ticketsFrom(url, wish, key);
		return { text: tickets.join('\n'), json: { url, plan: wish.plan, tickets } };
	}
};

function urlIn(given: Given): string {
	const said = given.word('url') ?? '';
	const isUrl = URL.canParse(said) && /^https?:$/.test(new URL(said).protocol);
	if (!isUrl) throw new WrongUse('Say where the relay is: --url http://localhost:3000');
	return new URL(said).origin;
}

function wishIn(given: Given): TicketsRequest {
	const plan = given.word('plan') ?? '';
	if (!PLAN_ID.test(plan)) throw new WrongUse('Say which plan: --plan and its 22 letters.');
	const role = given.word('role') ?? 'participant';
	if (!isRole(role)) throw new WrongUse(`--role is one of ${ROLES.join(', ')}.`);
	return { plan, role, count: countIn(given) };
}

function countIn(given: Given): number {
	const count = Number(given.word('count') ?? '1');
	if (Number.isInteger(count) && count >= 1 && count <= 1000) return count;
	throw new WrongUse('--count is a number from 1 to 1000.');
}

function isRole(word: string): word is Role {
	return ROLES.some((role) => role === word);
}

async function ticketsFrom(url: string, wish: TicketsRequest, key?: string): Promise<string[]> {
	const answer = await fetch(`${url}/api/tickets`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			...(key && { authorization: `Bearer ${key}` })
		},
		body: JSON.stringify(wish),
		signal: AbortSignal.timeout(PATIENCE)
	}).catch((error: unknown) => {
		throw new CannotDo(`${url}: no relay answers there.`, { cause: error });
	});
	const said = (await answer.json().catch(() => ({}))) as { tickets?: unknown; refusal?: unknown };
	if (answer.ok && isTickets(said.tickets)) return said.tickets;
	throw new CannotDo(
		`${url}: ${WHY[String(said.refusal)] ?? `the relay answered ${answer.status}.`}`
	);
}

function isTickets(said: unknown): said is string[] {
	return Array.isArray(said) && said.every((ticket) => typeof ticket === 'string');
}
