import { SvelteMap } from 'svelte/reactivity';

import { mediaOf } from '#lib/session/mediaOf.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { photosHere } from './photosHere.ts';

/** The photos of a drawing on a page for paper: each is waited for, and stands in the picture as soon as it is here. */
export class PhotosOnPaper {
	readonly #session: Session;
	readonly #addresses = new SvelteMap<string, string>();
	readonly #asked = new Set<string>();

	constructor(session: Session) {
		this.#session = session;
	}

	addressOf(hash: string): string | undefined {
		return this.#addresses.get(hash);
	}

	want(hashes: readonly string[]): void {
		for (const hash of hashes) {
			if (this.#asked.has(hash)) continue;
			this.#asked.add(hash);
			// One that does not come leaves its place and a word on the page; looked for anew when the drawing changes.
			this.#fetch(hash).catch(() => this.#asked.delete(hash));
		}
	}

	async #fetch(hash: string): Promise<void> {
		const media = await mediaOf(this.#session);
		await media.urlOf(hash); // waits until it is here
		const address = (await photosHere(media, [hash])).get(hash);
		if (address === undefined) this.#asked.delete(hash);
		else this.#addresses.set(hash, address);
	}
}
