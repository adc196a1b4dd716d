import { untrack } from 'svelte';

import { describeIdea } from '#lib/domain/ideas/describing.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { MediaDrafts } from './mediaDrafts.svelte.ts';
import { TopicDraft } from './topicDraft.svelte.ts';

/** What stands beside the words somebody is writing and is not sent: what they are about, a photo or a drawing, a voice. */
export class Beside {
	readonly media: MediaDrafts;
	readonly topic: TopicDraft;
	readonly #session: Session;

	/** `whose`: somebody for whom this device writes; without it, who holds it. */
	constructor(session: Session, draft: { text: string }, whose?: string) {
		this.#session = session;
		this.media = new MediaDrafts(session, whose);
		this.topic = new TopicDraft([session.id, whose].filter(Boolean).join('.'), draft);
	}

	/** Puts all of it beside an idea that was sent and waited for nothing of this. */
	follow(idea: string): void {
		void this.media.follow(idea);
		const about = untrack(() => this.topic.take()); // sending alone makes it follow
		const { plan, person } = this.#session;
		if (about) describeIdea(plan, idea, { about }, person);
	}

	/** Forgets all of it, here and after a reload. */
	forget(): void {
		this.topic.take();
		void this.media.takeOff();
	}
}
