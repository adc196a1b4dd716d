import { isKnown } from '#lib/domain/votes/sealed/signing.ts';

import { ownHands, workersHands, type Hands } from './hands.ts';
import type { Finding, Unread } from './lookAt.ts';

/** Whom a reader tells: how many of those that wait were looked at, and once that none is left. */
export interface Waiting {
	progress?: (looked: number, all: number) => void;
	done: () => void;
}

/** So few a page looks at by itself: for them no worker is fetched. */
export const FEW = 3;
/** So many papers go to a worker at a time: what it found of them is taken up in a few milliseconds. */
export const LUMP = 16;

/**
 * Looks at papers beside the screen, each once, whoever asks (VOTE-106): in a worker, or where there is none a
 * few at a time with room for touches in between (VOTE-107). With nobody waiting any more it stops.
 */
export class PaperReader {
	readonly #queue = new Map<string, Unread>();
	/** Names of what is no record under its own name. */
	readonly #misnamed = new Set<string>();
	readonly #waiting = new Set<Waiting>();
	#hands: Hands | undefined;
	#isWorker = false;
	#looked = 0;

	/** Whether a paper was looked at, so that reading it again costs nothing. */
	isRead(name: string): boolean {
		return isKnown(name) || this.#misnamed.has(name);
	}

	/** Looks at these; says so when nothing is left. Returns how to give up. */
	look(papers: Iterable<Unread>, waiting: Waiting): () => void {
		for (const paper of papers) {
			const isNew = !this.isRead(paper.name) && !this.#queue.get(paper.name)?.isOurs;
			if (isNew) this.#queue.set(paper.name, paper);
		}
		this.#waiting.add(waiting);
		if (!this.#hands) this.#begin();
		return () => {
			this.#waiting.delete(waiting);
			if (this.#waiting.size === 0) this.#end();
		};
	}

	#begin(): void {
		this.#hands?.stop();
		this.#isWorker = typeof Worker !== 'undefined' && this.#queue.size > FEW;
		this.#hands = this.#isWorker ? workersHands() : ownHands();
		this.#next();
	}

	/** One lump after the other. What somebody else read meanwhile is not looked at again. */
	#next(): void {
		for (const name of this.#queue.keys()) if (this.isRead(name)) this.#queue.delete(name);
		const some = [...this.#queue.values()].slice(0, LUMP);
		this.#hands?.look(some, (findings) => {
			for (const [at, finding] of findings.entries()) this.#note(some[at]?.name ?? '', finding);
			this.#tell();
		});
	}

	#note(name: string, finding: Finding): void {
		this.#queue.delete(name);
		this.#looked += 1;
		if (finding === 'misnamed') this.#misnamed.add(name);
	}

	#tell(): void {
		const all = this.#looked + this.#queue.size;
		for (const { progress } of this.#waiting) progress?.(this.#looked, all);
		if (this.#queue.size > 0) return this.#isTooMuch() ? this.#begin() : this.#next();
		const waiting = [...this.#waiting];
		this.#end();
		for (const { done } of waiting) done();
	}

	/** More came than a page should look at by itself. */
	#isTooMuch(): boolean {
		return !this.#isWorker && typeof Worker !== 'undefined' && this.#queue.size > FEW;
	}

	#end(): void {
		this.#hands?.stop();
		this.#hands = undefined;
		this.#queue.clear();
		this.#waiting.clear();
		this.#looked = 0;
	}
}

/** The one reader of this page: what it read is known to all of it. */
export const papersReader = new PaperReader();
