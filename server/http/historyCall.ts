import type { IncomingMessage, ServerResponse } from 'node:http';

import * as encoding from 'lib0/encoding';

import { roomPath, ROOMS } from '#lib/protocol/rooms.ts';

import { ApiRefused } from './answers.ts';
import type { ApiParts } from './apiParts.ts';
import { assertMayAsk } from './planCalls.ts';

const PATH = /^\/api\/plans\/([A-Za-z0-9_-]{22})\/history\/([a-z]+)$/;

/** Answers `GET /api/plans/<plan>/history/<room>` with every update there still is, oldest first. False: it is another call. */
export async function historyCall(
	parts: ApiParts,
	request: IncomingMessage,
	response: ServerResponse,
	pathname: string
): Promise<boolean> {
	const [, plan = '', word] = PATH.exec(pathname) ?? [];
	if (!plan || request.method !== 'GET') return false;
	await assertMayAsk(parts, request, plan, 'history');
	const room = ROOMS.find((known) => known === word);
	if (!room) throw new ApiRefused('not-found');
	await send(parts.desk.historyOf(roomPath(plan, room)), response);
	return true;
}

/** Each update with its length before it, as fast as they are read at the other end. */
async function send(updates: AsyncIterable<Uint8Array>, response: ServerResponse) {
	let hasBegun = false;
	try {
		for await (const update of updates) {
			if (response.destroyed) return;
			if (!hasBegun) begin(response);
			hasBegun = true;
			const framed = encoding.encode((to) => encoding.writeVarUint8Array(to, update));
			if (!response.write(framed)) await drained(response);
		}
		if (!hasBegun) begin(response);
		response.end();
	} catch (error) {
		if (!hasBegun) throw error;
		response.destroy(); // half a history must not look like a whole one
	}
}

function begin(response: ServerResponse) {
	response.writeHead(200, {
		'content-type': 'application/octet-stream',
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff'
	});
}

function drained(response: ServerResponse): Promise<unknown> {
	return new Promise((go) => response.once('drain', go).once('close', go));
}
