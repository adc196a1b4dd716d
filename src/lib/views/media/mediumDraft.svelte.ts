import { putMedium, type Medium, type PhotoRefusal } from '#lib/domain/ideas/photos.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import type { Media, MediaFile } from '#lib/session/media.svelte.ts';
import { prepareImage, type ImageRefusal } from '#lib/session/prepareImage.ts';
import { prepareVoice, type VoiceRefusal } from '#lib/session/prepareVoice.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

/** All it needs of an open plan. */
type Holder = Pick<Session, 'id' | 'plan' | 'person'>;

/** Makes a photo small, or looks whether a recording may go. */
export type Prepare = (file: Blob) => Promise<Result<{ blob: Blob }, ImageRefusal | VoiceRefusal>>;

const PREPARE: Record<Medium, Prepare> = { photo: prepareImage, voice: prepareVoice };

/** The photo or the recording somebody has chosen for an idea. A reload does not lose it, and nobody has it before it is sent. */
export class MediumDraft {
	/** As it will go, once it is made ready and kept. */
	file = $state.raw<MediaFile>();
	isPreparing = $state(false);
	refusal = $state<ImageRefusal | VoiceRefusal | PhotoRefusal | 'no-room-here'>();
	readonly medium: Medium;
	readonly #holder: Holder;
	readonly #media: () => Promise<Media>;
	readonly #prepare: Prepare;
	readonly #key: string;
	/** What was chosen last: its hash when it is kept. */
	#chosen: Promise<string | undefined> | undefined;

	/** `idea`: one that was sent already; without it, the one that is being written. `prepare`: given in tests. */
	constructor(
		holder: Holder,
		media: () => Promise<Media>,
		medium: Medium,
		{ idea, prepare = PREPARE[medium] }: { idea?: string; prepare?: Prepare } = {}
	) {
		this.medium = medium;
		this.#holder = holder;
		this.#media = media;
		this.#prepare = prepare;
		this.#key = [medium, holder.id, idea].filter(Boolean).join('.');
		const kept = draftIn(this.#key);
		if (kept === '') return;
		this.#chosen = Promise.resolve(kept);
		media().then(
			(here) => (this.file = here.file(kept)),
			() => undefined // it goes with its idea all the same
		);
	}

	/** Takes one in place of any before. True once it is ready to go. */
	async choose(file: Blob, prepare = this.#prepare): Promise<boolean> {
		await this.takeOff();
		this.isPreparing = true;
		const mine = this.#keep(file, prepare);
		this.#chosen = mine;
		const hash = await mine;
		if (this.#chosen !== mine) return false; // sent, or another was chosen meanwhile
		this.isPreparing = false;
		if (hash === undefined) this.#chosen = undefined;
		else {
			keepDraft(this.#key, hash);
			this.file = (await this.#media()).file(hash);
		}
		return hash !== undefined;
	}

	/** Takes it off the idea that is being written. */
	async takeOff(): Promise<void> {
		const before = this.#chosen;
		this.#clear();
		const hash = await before;
		if (hash === undefined) return;
		const dropping = this.#media().then((media) => media.drop(hash));
		await dropping.catch(() => undefined); // a draft that stays goes to nobody
	}

	/** Puts it beside an idea that went without waiting for it (MEDIA-14). False where that was refused. */
	async follow(idea: string): Promise<boolean> {
		const chosen = this.#chosen;
		this.#clear(); // what was refused before was another idea's
		if (!chosen) return true;
		const hash = await chosen;
		if (hash === undefined) return false;
		const { plan, person } = this.#holder;
		try {
			const media = await this.#media();
			const put = putMedium(plan, idea, this.medium, hash, person);
			if (put.ok) await media.send(hash);
			else this.refusal = put.refusal;
			return put.ok;
		} catch {
			this.refusal = 'no-room-here';
			return false;
		}
	}

	#clear(): void {
		this.#chosen = undefined;
		this.file = undefined;
		this.isPreparing = false;
		this.refusal = undefined;
		keepDraft(this.#key, '');
	}

	async #keep(file: Blob, prepare: Prepare): Promise<string | undefined> {
		try {
			const ready = await prepare(file);
			const kept = ready.ok ? await (await this.#media()).keep(ready.value.blob, 'draft') : ready;
			if (kept.ok) return kept.value;
			this.refusal = kept.refusal;
		} catch {
			this.refusal = 'no-room-here';
		}
		return undefined;
	}
}
