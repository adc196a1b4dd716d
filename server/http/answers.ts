import type { IncomingMessage, ServerResponse } from 'node:http';

import * as v from 'valibot';

import type { ApiRefusal } from '#lib/protocol/api.ts';
import type { MediaRefusal } from '#lib/protocol/media.ts';

/** The largest JSON a caller may send, in bytes. */
const LARGEST_BODY = 16 * 1024;

/** The status each refusal is sent with. */
export const STATUS: Record<ApiRefusal | MediaRefusal, number> = {
	'wrong-code': 404,
	'too-many-tries': 429,
	'only-at-the-laptop': 403,
	'taken-out': 403,
	'bad-request': 400,
	'not-found': 404,
	'relay-trouble': 503,
	'wrong-type': 415,
	'wrong-hash': 422,
	'wrong-offset': 409,
	'too-large': 413,
	'plan-full': 507,
	'too-fast': 429,
	'disk-full': 507
};

/** The API's way to say no: a code with words in every language, and an HTTP status. */
export class ApiRefused extends Error {
	constructor(
		readonly refusal: keyof typeof STATUS,
		readonly status = STATUS[refusal]
	) {
		super(refusal);
	}
}

/** Sends JSON that nobody may keep. */
export function sendJson(response: ServerResponse, status: number, body: object) {
	const text = JSON.stringify(body);
	response.writeHead(status, {
		'content-type': 'application/json; charset=utf-8',
		'content-length': Buffer.byteLength(text),
		'cache-control': 'no-store',
		'x-content-type-options': 'nosniff'
	});
	response.end(text);
}

/** Sends `{ "refusal": code }`. */
export function sendRefusal(response: ServerResponse, { refusal, status }: ApiRefused) {
	sendJson(response, status, { refusal });
}

/** Reads a JSON body of a known shape. Anything longer, garbled or of another shape is a bad request. */
export async function readJson<S extends v.GenericSchema>(
	request: IncomingMessage,
	schema: S
): Promise<v.InferOutput<S>> {
	const read = v.safeParse(schema, parse(await bodyOf(request)));
	if (!read.success) throw new ApiRefused('bad-request');
	return read.output;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	let length = 0;
	for await (const part of request as AsyncIterable<Buffer>) {
		length += part.length;
		if (length > LARGEST_BODY) throw new ApiRefused('bad-request', 413);
		parts.push(part);
	}
	return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new ApiRefused('bad-request');
	}
}
