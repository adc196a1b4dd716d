import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

import { ApiRefused, sendJson, sendRefusal } from '../http/answers.ts';
import { hostName, isLoopback } from '../hooks/knownHost.ts';
import type { RoomStore } from '../store/roomStore.ts';
import { VERSION } from '../version.ts';

import { createMetrics, type Census } from './metrics.ts';

/** How long the store may take to answer before it counts as out of order, in milliseconds. */
const PATIENCE = 2000;

/** What an operator's questions are answered from. `key`: opens `/metrics` from elsewhere, if there is one. */
export interface OperatorParts {
	store: RoomStore;
	key: string | undefined;
	census: () => Census;
	disk?: { readonly state: { low: boolean; full: boolean } } | undefined;
}

/** Answers `/api/health` and `/metrics`. Returns false when the path is neither. */
export function operatorDoor({ store, key, census, disk }: OperatorParts) {
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
		if (!mayWatch(request, key)) return sendRefusal(response, new ApiRefused('not-found'));
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

/** At the machine itself, or with the operator's key. A proxy on the machine speaks for somebody else. */
function mayWatch({ socket, headers }: IncomingMessage, key: string | undefined): boolean {
	const [, shown] = /^Bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
	if (key && shown) return isSame(shown, key);
	return isLoopback(socket.remoteAddress ?? '') && isUnproxied(headers);
}

function isUnproxied(headers: IncomingMessage['headers']): boolean {
	if ('x-forwarded-for' in headers || 'forwarded' in headers) return false;
	const name = hostName(headers.host) ?? '';
	return name === 'localhost' || isLoopback(name);
}

function isSame(shown: string, key: string): boolean {
	const hash = (text: string) => createHash('sha256').update(text).digest();
	return timingSafeEqual(hash(shown), hash(key));
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
