import { SvelteMap } from 'svelte/reactivity';

import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import {
	LARGEST_MEDIA,
	mediaTypeOf,
	type MediaRefusal,
	type MediaType
} from '#lib/protocol/media.ts';

import { mediaHash } from './mediaHash.ts';
import { lineOf, LONGEST, LOOK, MediaSending, type MediaParts } from './mediaSending.ts';

/** Where a photo is, for a screen: looked for, somewhere without a line to it, not brought by anybody yet, here, or no photo. */
export type MediaWhere = 'looked-for' | 'no-line' | 'not-there' | 'here' | 'unreadable';

/** One photo or recording on one screen. */
export class MediaFile {
	readonly hash: string;
	state = $state<MediaWhere>('looked-for');
	/** An address this page can show. */
	url = $state<string>();
	/** What it is, by its first bytes. */
	type = $state<MediaType>();

	constructor(hash: string) {
		this.hash = hash;
	}
}

/** The photos and recordings of an open plan: kept here first, sent when there is a line, fetched when they are looked at. */
export class Media {
	readonly #parts: MediaParts;
	readonly #files = new Map<string, { file: MediaFile; found: Promise<string | undefined> }>();
	/** Why the laptop has not taken something from here, by its hash (MEDIA-25). */
	readonly refusals = new SvelteMap<string, MediaRefusal>();
	readonly #sending: MediaSending;

	constructor(parts: MediaParts) {
		this.#parts = parts;
		this.#sending = new MediaSending(parts, (hash, refusal) => {
			if (refusal) this.refusals.set(hash, refusal);
			else this.refusals.delete(hash);
		});
	}

	/** Keeps a photo or recording on this device, and sends it from there when there is a line (MEDIA-16). A draft stays until `send`. */
	async keep(
		given: Blob,
		state: 'draft' | 'waiting' = 'waiting'
	): Promise<Result<string, 'not-a-photo' | 'photo-too-large'>> {
		if (given.size > LARGEST_MEDIA) return refuse('photo-too-large');
		const bytes = new Uint8Array(await given.arrayBuffer());
		if (!mediaTypeOf(bytes)) return refuse('not-a-photo');
		const hash = await mediaHash(bytes);
		const { plan, store, now } = this.#parts;
		const known = (await store.list(plan)).find((entry) => entry.hash === hash);
		if (known && known.state !== 'draft') return done(hash); // the same photo twice is one
		await store.put({ plan, hash, state, usedAt: now() }, bytes);
		if (state === 'waiting') void this.sendAll();
		return done(hash);
	}

	/** Lets a draft go. */
	async send(hash: string): Promise<void> {
		const { plan, store } = this.#parts;
		const isDraft = ({ hash: other, state }: { hash: string; state: string }) =>
			other === hash && state === 'draft';
		if ((await store.list(plan)).some(isDraft)) await store.note(plan, hash, { state: 'waiting' });
		void this.sendAll();
	}

	/** Forgets a draft. What was sent is not called back. */
	async drop(hash: string): Promise<void> {
		const { plan, store } = this.#parts;
		const entry = (await store.list(plan)).find((one) => one.hash === hash);
		if (entry?.state === 'draft') await store.remove(plan, hash);
	}

	/** One photo for a screen; looked for from now on, and fetched when it is not here (MEDIA-19). */
	file(hash: string): MediaFile {
		return this.#look(hash).file;
	}

	/** An address for a photo, as soon as it is here; nothing where it turns out to be none. */
	urlOf(hash: string): Promise<string | undefined> {
		return this.#look(hash).found;
	}

	/** The pieces that can be had now, with their sizes: those here, and those the laptop tells whoever leads. */
	async known(): Promise<Map<string, number>> {
		const { plan, store, wire, ticket } = this.#parts;
		const now = ticket();
		const there = now === undefined ? undefined : await wire.list({ plan, ticket: now });
		const here = (await store.list(plan)).filter(({ state }) => state !== 'draft');
		return new Map([
			...(there ?? []).map(({ name, bytes }) => [name, bytes] as const),
			...here.map(({ hash, size }) => [hash, size] as const)
		]);
	}

	/** The bytes of a piece, if they are here or the laptop gives them now. */
	async read(hash: string): Promise<Uint8Array | undefined> {
		const { plan, store, wire, ticket } = this.#parts;
		const here = await store.read(plan, hash);
		const now = ticket();
		if (here ?? now === undefined) return here;
		const there = await wire.fetch({ plan, ticket: now ?? '' }, hash);
		return typeof there !== 'string' && (await mediaHash(there)) === hash ? there : undefined;
	}

	/** Sends again what the laptop lost, and what waits. */
	goOn(): Promise<void> {
		return this.#sending.goOn();
	}

	/** Sends what waits, one after the other, until nothing does. */
	sendAll(): Promise<void> {
		return this.#sending.all();
	}

	/** The plan was left: what this page showed of it is given back to the browser (YEAR-34). */
	letGo(): void {
		for (const { file } of this.#files.values()) {
			if (file.url) URL.revokeObjectURL(file.url);
			file.url = undefined;
		}
		this.#files.clear();
	}

	#look(hash: string) {
		const known = this.#files.get(hash);
		if (known) return known;
		const file = new MediaFile(hash);
		const found = this.#find(hash, file);
		const look = { file, found };
		this.#files.set(hash, look);
		return look;
	}

	async #find(hash: string, file: MediaFile): Promise<string | undefined> {
		const { plan, store, now } = this.#parts;
		const bytes = (await store.read(plan, hash)) ?? (await this.#fetch(hash, file));
		const type = bytes && mediaTypeOf(bytes);
		if (!bytes || !type) {
			this.#files.delete(hash); // looked for anew when it is next shown
			file.state = bytes ? 'unreadable' : 'no-line';
			return undefined;
		}
		await store.note(plan, hash, { usedAt: now() });
		if (!this.#parts.isOpen()) return undefined; // left meanwhile: nobody would give the address back
		file.type = type;
		file.url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
		file.state = 'here';
		return file.url;
	}

	/** Asks until it has it: what belongs to an idea that is on the wall already may still be on its way from a phone. */
	async #fetch(hash: string, file: MediaFile): Promise<Uint8Array | undefined> {
		const { plan, store, wire, now, pause } = this.#parts;
		for (let fails = 0; ; fails++) {
			const ticket = await lineOf(this.#parts, () => (file.state = 'no-line'));
			if (ticket === undefined) return undefined;
			const answer = await wire.fetch({ plan, ticket }, hash);
			if (typeof answer !== 'string') {
				const isIt = (await mediaHash(answer)) === hash; // nobody is believed
				if (isIt) await store.put({ plan, hash, state: 'fetched', usedAt: now() }, answer);
				return isIt ? answer : new Uint8Array();
			}
			file.state = answer;
			await pause(Math.min(LONGEST, LOOK * 1.5 ** fails));
		}
	}
}
