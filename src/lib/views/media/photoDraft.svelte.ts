import { putPhoto, type PhotoRefusal } from '#lib/domain/ideas/photos.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import type { Media, MediaFile } from '#lib/session/media.svelte.ts';
import { prepareImage, type ImageRefusal, type SmallImage } from '#lib/session/prepareImage.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

/** All it needs of an open plan. */
type Holder = Pick<Session, 'id' | 'plan' | 'person'>;

/** Makes a photo small; given, so that tests need no canvas. */
type Prepare = (file: Blob) => Promise<Result<SmallImage, ImageRefusal>>;

/** The photo somebody has chosen for the idea being written. A reload does not lose it, and nobody sees it before it is sent. */
export class PhotoDraft {
	/** The photo as it will go, once it is made small and kept. */
	file = $state.raw<MediaFile>();
	isPreparing = $state(false);
	refusal = $state<ImageRefusal | PhotoRefusal>();
	readonly #holder: Holder;
	readonly #media: Promise<Media>;
	readonly #prepare: Prepare;
	readonly #key: string;
	/** What was chosen last: its hash when it is kept. */
	#chosen: Promise<string | undefined> | undefined;

	constructor(holder: Holder, media: Promise<Media>, prepare: Prepare = prepareImage) {
		this.#holder = holder;
		this.#media = media;
		this.#prepare = prepare;
		this.#key = `photo.${holder.id}`;
		const kept = draftIn(this.#key);
		if (kept === '') return;
		this.#chosen = Promise.resolve(kept);
		void media.then((here) => (this.file = here.file(kept)));
	}

	/** Takes a photo in place of any before. */
	async choose(file: Blob): Promise<void> {
		await this.takeOff();
		this.isPreparing = true;
		const mine = this.#keep(file);
		this.#chosen = mine;
		const hash = await mine;
		if (this.#chosen !== mine) return; // sent, or another was chosen meanwhile
		this.isPreparing = false;
		if (hash === undefined) this.#chosen = undefined;
		else {
			keepDraft(this.#key, hash);
			this.file = (await this.#media).file(hash);
		}
	}

	/** Takes the photo off the idea that is being written. */
	async takeOff(): Promise<void> {
		const before = this.#chosen;
		this.#clear();
		const hash = await before;
		if (hash !== undefined) await (await this.#media).drop(hash);
	}

	/** Puts the photo beside an idea that went without waiting for it (MEDIA-14). */
	async follow(idea: string): Promise<void> {
		const chosen = this.#chosen;
		if (!chosen) return;
		this.#clear();
		const hash = await chosen;
		if (hash === undefined) return;
		const { plan, person } = this.#holder;
		const put = putPhoto(plan, idea, hash, person);
		if (put.ok) await (await this.#media).send(hash);
		else this.refusal = put.refusal;
	}

	#clear(): void {
		this.#chosen = undefined;
		this.file = undefined;
		this.isPreparing = false;
		this.refusal = undefined;
		keepDraft(this.#key, '');
	}

	async #keep(file: Blob): Promise<string | undefined> {
		const small = await this.#prepare(file);
		const kept = small.ok ? await (await this.#media).keep(small.value.blob, 'draft') : small;
		if (kept.ok) return kept.value;
		this.refusal = kept.refusal;
		return undefined;
	}
}
