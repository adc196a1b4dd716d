import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import * as v from 'valibot';

import {
	LARGEST_MEDIA,
	MEDIA_NAME,
	mediaListPath,
	mediaPath,
	UPLOAD_LENGTH,
	UPLOAD_OFFSET,
	UPLOAD_STEP
} from '#lib/protocol/media.ts';

import type { Piece } from '../media/mediaFolder.ts';

import { Setback } from './setback.ts';

/** How long one request may take, in milliseconds: a step of an upload at the end of a slow line. */
const PATIENCE = 20_000;

/** The same for a whole piece that comes: what has come by then stays, and the rest is asked for the next time. */
const LONG_PATIENCE = 120_000;

const listed = v.object({
	media: v.array(
		v.object({
			name: v.pipe(v.string(), v.regex(MEDIA_NAME)),
			bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(LARGEST_MEDIA))
		})
	)
});

/** The photos and recordings of one plan at the host, over HTTP. Everything rejects with a setback. */
export class HostMedia {
	/** `http`: the host's address; `ticket`: to lead the plan there. */
	constructor(
		private readonly http: string,
		private readonly plan: string,
		private readonly ticket: string
	) {}

	/** What the host has, by name, with its size; nothing of a host that keeps no photos. */
	async list(): Promise<Map<string, number> | undefined> {
		const answer = await this.#ask(mediaListPath(this.plan));
		if (answer.status === 404) return undefined;
		const read = v.safeParse(listed, await answer.json().catch(() => undefined));
		if (!answer.ok || !read.success) throw new Setback('unreadable', `status ${answer.status}`);
		return new Map(read.output.media.map(({ name, bytes }) => [name, bytes]));
	}

	/** Sends a piece from where the host has it, step by step. */
	async send(name: string, piece: Piece): Promise<void> {
		const begun = await this.#ask(mediaPath(this.plan, name), { method: 'HEAD' });
		if (begun.ok) return;
		const handle = await open(piece.path, 'r');
		try {
			const there = offsetIn(begun);
			let at = there < piece.bytes ? there : 0; // all of it came and is no piece: begun anew
			while (at < piece.bytes) at = await this.#step(name, piece, handle, at);
		} finally {
			await handle.close();
		}
	}

	/** Writes a piece behind what is in a file already. */
	async fetch(name: string, part: string, from: number): Promise<void> {
		const headers = { range: `bytes=${from}-` };
		const signal = AbortSignal.timeout(LONG_PATIENCE);
		const answer = await this.#ask(mediaPath(this.plan, name), { headers, signal });
		if (!answer.ok || !answer.body) throw new Setback('not-there', `status ${answer.status}`);
		const flags = answer.status === 206 ? 'a' : 'w'; // a host that knows no ranges sends all of it
		const body = Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
		await pipeline(body, createWriteStream(part, { flags })).catch((error: unknown) => {
			throw new Setback('not-there', String(error));
		});
	}

	async #step(name: string, piece: Piece, handle: Awaited<ReturnType<typeof open>>, at: number) {
		const length = Math.min(UPLOAD_STEP, piece.bytes - at);
		const { buffer } = await handle.read(Buffer.alloc(length), 0, length, at);
		const answer = await this.#ask(mediaPath(this.plan, name), {
			method: 'PUT',
			headers: { [UPLOAD_OFFSET]: String(at), [UPLOAD_LENGTH]: String(piece.bytes) },
			body: buffer
		});
		if (answer.status === 200) return piece.bytes;
		const next = offsetIn(answer);
		if (answer.status === 202 && next > at) return next;
		throw new Setback(whyOf(answer.status), `status ${answer.status}`);
	}

	#ask(path: string, more: RequestInit = {}): Promise<Response> {
		return fetch(`${this.http}${path}`, {
			redirect: 'error', // the ticket is for this host only
			signal: AbortSignal.timeout(PATIENCE),
			...more,
			headers: { authorization: `Bearer ${this.ticket}`, ...(more.headers as object) }
		}).catch((error: unknown) => {
			throw new Setback('not-there', String(error));
		});
	}
}

function offsetIn(answer: Response): number {
	const said = Number(answer.headers.get(UPLOAD_OFFSET) ?? 0);
	return Number.isSafeInteger(said) && said > 0 ? said : 0;
}

function whyOf(status: number): Setback['why'] {
	if (status === 507) return 'full';
	return status === 429 || status >= 500 ? 'not-there' : 'refused';
}
