import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';

import {
	largestOf,
	mediaTypeOf,
	SNIFFED,
	type MediaKept,
	type MediaRefusal
} from '#lib/protocol/media.ts';

import { firstBytes, nameOf, onDisk, sizeOf, type MediaFolder } from './mediaFolder.ts';
import type { MediaPurse } from './mediaPurse.ts';

/** Who sends which piece: bytes from `offset` on, of `length` in all; this request brings `coming` of them. */
export interface Upload {
	plan: string;
	name: string;
	device: string;
	role: 'facilitator' | 'participant';
	offset: number;
	length: number;
	coming: number;
}

/** A piece is not taken. `offset`: how much of it is here. */
export class MediaRefused extends Error {
	constructor(
		readonly refusal: MediaRefusal,
		readonly offset?: number
	) {
		super(refusal);
	}
}

/** Takes pieces in, step by step, and keeps those that are what they are called. */
export class Uploads {
	/** What is being written now: a phone that comes back is heard, not the line it has lost. */
	readonly #open = new Map<string, { request: IncomingMessage; over: Promise<unknown> }>();

	/** `kept`: hears of each plan that has got another piece. */
	constructor(
		private readonly folder: MediaFolder,
		private readonly purse: MediaPurse,
		private readonly kept: (plan: string) => void,
		private readonly now: () => number
	) {}

	/** How much of a piece a device has sent so far. */
	async offsetOf({ plan, name, device }: Pick<Upload, 'plan' | 'name' | 'device'>) {
		return (await sizeOf(this.folder.partOf(plan, name, device))) ?? 0;
	}

	/** Takes what a request brings. What is here already is not asked for again. */
	async take(upload: Upload, request: IncomingMessage): Promise<MediaKept> {
		const part = this.folder.partOf(upload.plan, upload.name, upload.device);
		const before = this.#open.get(part);
		before?.request.destroy();
		const over = (before?.over ?? Promise.resolve()).then(() => this.#take(upload, part, request));
		const own = { request, over: over.catch(() => undefined) }; // told to whoever asked for it
		this.#open.set(part, own);
		try {
			return await over;
		} finally {
			if (this.#open.get(part) === own) this.#open.delete(part);
		}
	}

	async #take(upload: Upload, part: string, request: IncomingMessage): Promise<MediaKept> {
		const there = await this.folder.find(upload.plan, upload.name);
		if (there) return { bytes: there.bytes, whole: true };
		await this.#assertMayTake(upload);
		await this.folder.takes(upload.plan, onDisk(upload.coming));
		try {
			await write(request, part, upload.offset);
		} catch (error) {
			this.folder.recount(upload.plan); // less came than was promised
			throw error;
		}
		return this.#settle(upload, part);
	}

	async #assertMayTake({ plan, name, device, role, offset, coming }: Upload) {
		await this.folder.prepare(plan, this.now());
		const here = await this.offsetOf({ plan, name, device });
		if (offset !== 0 && offset !== here) throw new MediaRefused('wrong-offset', here);
		const cost = onDisk(coming);
		if (!this.purse.hasRoom(cost)) throw new MediaRefused('disk-full', here);
		if (!this.purse.mayGrow(await this.folder.taken(plan), cost)) {
			throw new MediaRefused('plan-full', here);
		}
		if (!this.purse.take(`${plan} ${device}`, role, cost)) throw new MediaRefused('too-fast', here);
	}

	/** What cannot become the piece it is called goes at once; what is whole is kept. */
	async #settle({ plan, name, length }: Upload, part: string): Promise<MediaKept> {
		const bytes = (await sizeOf(part)) ?? 0;
		if (bytes >= Math.min(length, SNIFFED)) {
			const type = mediaTypeOf(await firstBytes(part));
			if (!type) await this.#lets(plan, part, 'wrong-type');
			else if (length > largestOf(type)) await this.#lets(plan, part, 'too-large');
		}
		if (bytes < length) return { bytes, whole: false };
		if (bytes > length || (await nameOf(part)) !== name) await this.#lets(plan, part, 'wrong-hash');
		await this.folder.keep(plan, name, part);
		this.kept(plan);
		return { bytes, whole: true };
	}

	async #lets(plan: string, part: string, why: MediaRefusal): Promise<never> {
		await this.folder.drop(plan, part);
		throw new MediaRefused(why, 0);
	}
}

/** Writes what comes, as it comes: what arrived before a line broke stays. */
async function write(request: IncomingMessage, part: string, offset: number) {
	try {
		await pipeline(request, createWriteStream(part, { flags: offset === 0 ? 'w' : 'a' }));
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? error.code : '';
		if (code === 'ENOSPC' || code === 'EDQUOT') throw new MediaRefused('disk-full');
		throw error;
	}
}
