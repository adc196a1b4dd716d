import { SvelteMap } from 'svelte/reactivity';

/** Where pictures come from: kept on this device, or fetched when there is a line. */
export interface PictureSource {
	/** An address this page can show, or nothing while the picture is not here. */
	urlOf(hash: string): Promise<string | undefined>;
}

/** The pictures of drawings on this screen. Each is asked for once, when it is first drawn. */
export class Pictures {
	readonly #source: PictureSource;
	readonly #urls = new SvelteMap<string, string>();
	readonly #asked = new Set<string>();

	constructor(source: PictureSource) {
		this.#source = source;
	}

	/** The address of a picture, as soon as it is known. */
	urlOf(hash: string): string | undefined {
		if (!this.#asked.has(hash)) {
			this.#asked.add(hash);
			this.#source
				.urlOf(hash)
				.then((url) => url !== undefined && this.#urls.set(hash, url))
				.catch(() => this.#asked.delete(hash)); // asked for again when it is next drawn
		}
		return this.#urls.get(hash);
	}
}
