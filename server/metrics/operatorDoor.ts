import type { IncomingMessage, ServerResponse } from 'node:http';

import { ApiRefused, sendJson, sendRefusal } from '../http/answers.ts';
import { authorityOf, type AuthorityParts } from '../http/authority.ts';
import type { RoomStore } from '../store/roomStore.ts';
import { VERSION } from '../version.ts';

import { createMetrics, type Census } from './metrics.ts';

/** How long the store may take to answer before it counts as out of order, in milliseconds. */
const PATIENCE = 2000;

/** What an operator's questions are answered from. `authority`: who may see the numbers. */
export interface OperatorParts {
	store: RoomStore;
	authority: AuthorityParts;
	census: () => Census;
	disk?: { readonly state: { low: boolean; full: boolean } } | undefined;
}

/** Answers `/api/health` and `/metrics`. Returns false when the path is neither. */
export function operatorDoor({ store, authority, census, disk }: OperatorParts) {
	const metrics = createMetrics(census);
	const began = performance.now();

	async function health(response: ServerResponse) {
		const isReadable = await canRead(store);
		const uptime = Math.round((performance.now() - began) / 1000);
		const said = isReadable ? 'ok' : 'unreadable';
		const room = disk && { disk: disk.state.full ? 'full' : disk.state.low ? 'low' : 'ok' };
		const body = { ok: isReadable, version: VERSION, uptime, store: said, ...room };
		sendJson(response, isReadable ? 200 : 503, body);
	}

	async function numbers(request: IncomingMessage, response: ServerResponse) {
		if (!mayWatch(request, authority)) return sendRefusal(response, new ApiRefused('not-found'));
		const text = await metrics.text();
		response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
		response.end(text);
	}

	return (request: IncomingMessage, response: ServerResponse, pathname: string): boolean => {
		const isAsked = request.method === 'GET' || request.method === 'HEAD';
		if (isAsked && pathname === '/api/health') void health(response);
		else if (isAsked && pathname === '/metrics') void numbers(request, response);
		else return false;
		return true;
	};
}

/** At the machine itself, or over TLS with the operator's key. */
function mayWatch(request: IncomingMessage, authority: AuthorityParts): boolean {
	return ['laptop', 'operator'].includes(authorityOf(request, authority).asker);
}

async function canRead(store: RoomStore): Promise<boolean> {
	let timer: NodeJS.Timeout | undefined;
	const tooLong = new Promise<undefined>((done) => {
		timer = setTimeout(() => done(undefined), PATIENCE);
	});
	const read = store.get('server').catch(() => undefined);
	const server = await Promise.race([read, tooLong]);
	clearTimeout(timer);
	return server !== undefined;
}
