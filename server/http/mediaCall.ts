import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

import {
	LARGEST_MEDIA,
	UPLOAD_LENGTH,
	UPLOAD_OFFSET,
	type MediaList,
	type MediaRefusal
} from '#lib/protocol/media.ts';

import type { Piece } from '../media/mediaFolder.ts';
import { MediaRefused, type Upload } from '../media/uploads.ts';

import { ApiRefused, sendJson } from './answers.ts';
import type { ApiParts } from './apiParts.ts';
import { ticketToAsk } from './planCalls.ts';

/** Never decoded and never anything else: no way leads out of a plan's folder. */
const PATH = /^\/api\/plans\/([A-Za-z0-9_-]{22})\/media(?:\/([0-9a-f]{64}))?$/;

/** One piece of one plan, and who asks for it. */
interface Asked {
	media: NonNullable<ApiParts['media']>;
	parts: ApiParts;
	request: IncomingMessage;
	response: ServerResponse;
	plan: string;
	name: string;
}

const METHODS: Record<string, ((asked: Asked) => Promise<void>) | undefined> = {
	GET: fetched,
	HEAD: looked,
	PUT: taken
};

/** Answers `GET /api/plans/<plan>/media`, and `GET`, `HEAD` and `PUT` of one piece below it. False: it is another call. */
export async function mediaCall(
	parts: ApiParts,
	request: IncomingMessage,
	response: ServerResponse,
	pathname: string
): Promise<boolean> {
	const [, plan = '', name = ''] = PATH.exec(pathname) ?? [];
	const act = name ? METHODS[request.method ?? ''] : request.method === 'GET' && listed;
	const { media } = parts;
	if (!plan || !act || !media) return false;
	await act({ media, parts, request, response, plan, name });
	return true;
}

async function listed({ media, parts, request, response, plan }: Asked) {
	await ticketToAsk(parts, request, plan, 'list-media');
	const list: MediaList = { media: await media.folder.list(plan) };
	sendJson(response, 200, list);
}

async function fetched({ media, parts, request, response, plan, name }: Asked) {
	await ticketToAsk(parts, request, plan, 'media');
	const piece = await media.folder.find(plan, name);
	if (!piece) throw new ApiRefused('not-found');
	const start = startIn(request, piece);
	begin(response, piece, name, start);
	// Who hangs up in the middle has half a piece, sees so by its length, and asks again.
	await pipeline(createReadStream(piece.path, { start }), response).catch(() => response.destroy());
}

/** A piece that is not whole is not found; who may send it is told from where to go on. */
async function looked({ media, parts, request, response, plan, name }: Asked) {
	const ticket = await ticketToAsk(parts, request, plan, 'media');
	const piece = await media.folder.find(plan, name);
	if (piece) {
		begin(response, piece, name);
		return void response.end();
	}
	const device = ticket?.device;
	const offset = device === undefined ? 0 : await media.uploads.offsetOf({ plan, name, device });
	response.setHeader(UPLOAD_OFFSET, offset);
	throw new ApiRefused('not-found');
}

async function taken({ media, parts, request, response, plan, name }: Asked) {
	const ticket = await ticketToAsk(parts, request, plan, 'add-media');
	if (!ticket || ticket.role === 'viewer') throw new ApiRefused('not-found');
	try {
		const { device, role } = ticket;
		const upload = { plan, name, device, role, ...announced(request) };
		const kept = await media.uploads.take(upload, request);
		response.setHeader(UPLOAD_OFFSET, kept.bytes);
		sendJson(response, kept.whole ? 200 : 202, kept);
	} catch (error) {
		if (!(error instanceof MediaRefused)) throw error;
		if (error.offset !== undefined) response.setHeader(UPLOAD_OFFSET, error.offset);
		throw new ApiRefused(error.refusal satisfies MediaRefusal);
	}
}

/** Which part of how much a request says it brings. One that does not say it in whole numbers is not read. */
function announced({ headers }: IncomingMessage): Pick<Upload, 'offset' | 'length' | 'coming'> {
	const coming = numberIn(headers['content-length']);
	const offset = numberIn(headers[UPLOAD_OFFSET] ?? '0');
	const length = numberIn(headers[UPLOAD_LENGTH] ?? String(offset + coming));
	if (![coming, offset, length].every(Number.isSafeInteger)) throw new ApiRefused('bad-request');
	if (length > LARGEST_MEDIA) throw new MediaRefused('too-large');
	const isOver = offset > 0 && offset === length; // all of it came before, and it was not settled then
	if ((coming === 0 && !isOver) || offset + coming > length) throw new ApiRefused('bad-request');
	return { offset, length, coming };
}

function numberIn(said: string | string[] | undefined): number {
	if (typeof said !== 'string' || !/^\d{1,10}$/.test(said)) throw new ApiRefused('bad-request');
	return Number(said);
}

/** From which byte on the rest is asked for; a range of another form is answered with all of it. */
function startIn({ headers }: IncomingMessage, { bytes }: Piece): number {
	const from = Number(/^bytes=(\d{1,10})-$/.exec(headers.range ?? '')?.[1] ?? 0);
	return from < bytes ? from : 0;
}

/** It is shown as what it is and as nothing else: in no page of its own, by no guess, without a script. */
function begin(response: ServerResponse, { bytes, type }: Piece, name: string, start = 0) {
	response.writeHead(start === 0 ? 200 : 206, {
		'content-type': type,
		'content-length': bytes - start,
		'accept-ranges': 'bytes',
		...(start > 0 && { 'content-range': `bytes ${start}-${bytes - 1}/${bytes}` }),
		[UPLOAD_OFFSET]: bytes,
		'content-disposition': `attachment; filename="${name.slice(0, 16)}.${type.split('/')[1]}"`,
		'content-security-policy': `default-src 'none'; sandbox; frame-ancestors 'none'`,
		'cross-origin-resource-policy': 'same-origin',
		'x-content-type-options': 'nosniff',
		'cache-control': 'private, max-age=31536000, immutable'
	});
}
