import { readIdeaCode, slipsTyped } from '#lib/domain/ideas/paperSlips.ts';
import { sentence } from '#lib/domain/shared/words.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import type { Tags } from '#lib/session/tags.ts';

import { writeFor } from '../scribe/scribing.svelte.ts';

/** What is wrong with a code: no slip has it, or it was typed before with these words. */
export type CodeFault = { why: 'no-code' } | { why: 'typed'; text: string };

/** A pile of slips that is typed at the desk: code, words, the next one. What is half typed outlives a reload. */
export class SlipDesk {
	/** Tags of the whole pile: slips are most often collected hamlet by hamlet. */
	tags = $state.raw<Tags>({});
	refusal = $state<Refusal>();
	#code = $state('');
	#text = $state('');
	readonly #session: Pick<Session, 'id' | 'plan' | 'stamp' | 'surface'>;

	constructor(session: Pick<Session, 'id' | 'plan' | 'stamp' | 'surface'>) {
		this.#session = session;
		this.#code = draftIn(`slip-code.${session.id}`);
		this.#text = draftIn(`slip-text.${session.id}`);
	}

	get code(): string {
		return this.#code;
	}
	set code(code: string) {
		this.#code = code;
		keepDraft(`slip-code.${this.#session.id}`, code);
	}

	get text(): string {
		return this.#text;
	}
	set text(text: string) {
		this.#text = text;
		this.refusal = undefined;
		keepDraft(`slip-text.${this.#session.id}`, text);
	}

	/** What is wrong with the code as it stands; nothing while it is empty (CARD-10). */
	fault(): CodeFault | undefined {
		if (this.#code.trim() === '') return undefined;
		const code = readIdeaCode(this.#code);
		if (!code) return { why: 'no-code' };
		const before = slipsTyped(this.#session.plan).get(code);
		return before && { why: 'typed', text: before.text };
	}

	/** Writes the words down under their code and makes room for the next. False if something is still missing or wrong. */
	send(): boolean {
		const code = readIdeaCode(this.#code);
		const words = sentence(this.#text);
		if (!words.ok && words.refusal === 'empty') return false; // the words come next
		if (!code || this.fault()) return false;
		const said = { text: this.#text, who: code, tags: this.tags, channel: 'paper' } as const;
		const answer = writeFor(this.#session, said);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (!answer.ok) return false;
		[this.code, this.text] = ['', ''];
		return true;
	}
}
