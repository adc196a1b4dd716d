import type { Result } from '#lib/domain/shared/result.ts';
import type { MessageKey } from '#lib/i18n/languages.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';

/** One link as it is read aloud. */
export interface Sentence {
	link: string;
	words: string;
	isRead: boolean;
	/** What can be answered besides yes. */
	answers: readonly ReadingAnswer[];
	/** The two cards, cause or means first. */
	cards: readonly [ReadCard, ReadCard];
}

/** A card of a sentence, with the two halves it would be split into. */
export interface ReadCard {
	id: string;
	text: string;
	halves: { first: string; second: string };
}

/** What a group may say to a link: it is the wrong way round, it is none, a card says two things, something is missing. */
export type ReadingAnswer = 'swap' | 'unlink' | 'split' | 'missing';

type Linked = Result<string, Refusal>;

/** The words that differ from tree to tree. */
export type ReadingWords = 'unlink' | 'missing' | 'missing.what';

/** A tree to read: its sentences in their order, and what is done by an answer. Each gives the link to go on at. */
export interface ReadingSource {
	/** What the answers are called where a tree has other words than "not the cause" and "what comes in between". */
	readonly says?: Record<ReadingWords, MessageKey>;
	readonly sentences: readonly Sentence[];
	confirm(link: string): Linked;
	swap(link: string): Linked;
	unlink(link: string): Linked;
	missing(link: string, text: string): Linked;
	split(link: string, card: ReadCard, halves: { first: string; second: string }): Linked;
}

/** A walk through all links of a tree, one sentence at a time (P6, O6). It begins at the first that nobody has read. */
export class ReadingWalk {
	readonly #source: ReadingSource;
	#at = $state<string>();
	/** Where it was: a link that somebody takes away meanwhile leaves the reader there. */
	#place = 0;
	isFinished = $state(false);
	refusal = $state<Refusal>();
	/** The answer that is being written. */
	writing = $state<'split' | 'missing'>();

	readonly sentences: readonly Sentence[] = $derived.by(() => this.#source.sentences);
	readonly index: number = $derived.by(() => {
		const found = this.sentences.findIndex(({ link }) => link === this.#at);
		return found < 0 ? Math.min(this.#place, this.sentences.length - 1) : found;
	});
	readonly read: number = $derived.by(() => this.sentences.filter(({ isRead }) => isRead).length);

	constructor(source: ReadingSource, link?: string) {
		this.#source = source;
		const { sentences } = source;
		this.#goTo(sentences.findIndex((each) => (link ? each.link === link : !each.isRead)));
	}

	/** The words of an answer. */
	wordsOf(which: ReadingWords): MessageKey {
		return this.#source.says?.[which] ?? `analysis.${which}`;
	}

	get now(): Sentence | undefined {
		return this.isFinished ? undefined : this.sentences[this.index];
	}

	/** One sentence on or back; behind the last one it is finished. */
	go(by: 1 | -1): void {
		if (this.isFinished) this.#goTo(this.sentences.length - 1);
		else if (this.index + by >= this.sentences.length) this.isFinished = true;
		else this.#goTo(Math.max(0, this.index + by));
	}

	/** Goes back to what nobody has read yet. */
	goOn(): void {
		this.#goTo(this.sentences.findIndex(({ isRead }) => !isRead));
	}

	/** The group says yes: noted, and on to the next. */
	yes(): void {
		const { now } = this;
		if (now && this.#hear(this.#source.confirm(now.link))) this.go(1);
	}

	/** Turns the link round and stays with it, so that it is read again. */
	swap(): void {
		this.#stayWith(({ link }) => this.#source.swap(link));
	}

	unlink(): void {
		const { now, index } = this;
		const wasLast = index === this.sentences.length - 1;
		if (!now || !this.#hear(this.#source.unlink(now.link))) return;
		this.#place = index;
		this.isFinished = wasLast;
	}

	missing(text: string): boolean {
		return this.#stayWith(({ link }) => this.#source.missing(link, text));
	}

	split(card: ReadCard, halves: { first: string; second: string }): boolean {
		return this.#stayWith(({ link }) => this.#source.split(link, card, halves));
	}

	#stayWith(answer: (now: Sentence) => Linked): boolean {
		const { now } = this;
		if (!now) return false;
		const said = answer(now);
		if (!this.#hear(said)) return false;
		this.#place = this.index;
		if (said.ok) this.#at = said.value;
		this.writing = undefined;
		return true;
	}

	#hear(answer: Linked): boolean {
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}

	#goTo(index: number): void {
		this.isFinished = false;
		this.refusal = undefined;
		this.writing = undefined;
		this.#place = Math.max(0, index);
		this.#at = this.sentences[this.#place]?.link;
	}
}
