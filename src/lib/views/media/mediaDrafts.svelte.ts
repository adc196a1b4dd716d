import type { Medium } from '#lib/domain/ideas/photos.ts';
import { mediaOf } from '#lib/session/mediaOf.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { MediumDraft } from './mediumDraft.svelte.ts';

/** All that may stand beside one idea's words, chosen and not sent yet. */
export class MediaDrafts implements Record<Medium, MediumDraft> {
	readonly photo: MediumDraft;
	readonly voice: MediumDraft;
	readonly isReady: boolean = $derived.by(() => Boolean(this.photo.file ?? this.voice.file));

	/** `idea`: one that was sent already; without it, the one that is being written. */
	constructor(session: Session, idea?: string) {
		const more = idea === undefined ? {} : { idea };
		const media = () => mediaOf(session);
		this.photo = new MediumDraft(session, media, 'photo', more);
		this.voice = new MediumDraft(session, media, 'voice', more);
	}

	/** Puts all of it beside an idea. False where some of it was refused, and says why. */
	async follow(idea: string): Promise<boolean> {
		const put = await Promise.all([this.photo.follow(idea), this.voice.follow(idea)]);
		return put.every(Boolean);
	}

	/** Forgets all of it. */
	async takeOff(): Promise<void> {
		await Promise.all([this.photo.takeOff(), this.voice.takeOff()]);
	}
}
