import { IDEA_TOPICS, type IdeaTopic } from '#lib/domain/ideas/kinds.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

import type { IdeaDraft } from '../ideas/ideaDraft.svelte.ts';

/** The picture chosen for the idea that is being written. A reload keeps it, as it does the words (LISTEN-8). */
export class TopicDraft {
	#about = $state<IdeaTopic>();
	readonly #key: string;
	readonly #draft: Pick<IdeaDraft, 'text'>;
	/** The words that stand there for who does not write. */
	#offered = '';

	constructor(plan: string, draft: Pick<IdeaDraft, 'text'>) {
		this.#key = `about.${plan}`;
		this.#draft = draft;
		const kept = draftIn(this.#key);
		this.#about = IDEA_TOPICS.find((topic) => topic === kept);
	}

	get about(): IdeaTopic | undefined {
		return this.#about;
	}

	/** Takes another picture in place of any before, or none, and its sentence where nothing of one's own stands. */
	choose(about: IdeaTopic | undefined): void {
		this.#keep(about);
		this.#offer(about ? t(`topic.${about}.said`) : '');
	}

	/** Offers a sentence for a voice, a photo or a drawing, where nothing stands at all. */
	offer(words: string): void {
		if (this.#draft.text.trim() === '') this.#offer(words);
	}

	/** The idea is sent: gives the picture that goes with it, and begins anew. */
	take(): IdeaTopic | undefined {
		const about = this.#about;
		this.#keep(undefined);
		this.#offered = '';
		return about;
	}

	/** Who does not write still has a sentence to send; it stands in the field, where it can be written over. */
	#offer(words: string): void {
		const said = this.#draft.text.trim();
		if (said === '' || said === this.#offered || isOffered(said)) this.#draft.text = words;
		this.#offered = words;
	}

	#keep(about: IdeaTopic | undefined): void {
		this.#about = about;
		keepDraft(this.#key, about ?? '');
	}
}

/** True for a sentence that the app itself put there, before a reload too. */
function isOffered(said: string): boolean {
	return (
		IDEA_TOPICS.some((topic) => said === t(`topic.${topic}.said`)) ||
		(['photo', 'drawing', 'voice'] as const).some((is) => said === t(`media.words.${is}`))
	);
}
