import type { Draft } from '#lib/domain/votes/agreeing/draft.ts';
import type { Objection } from '#lib/domain/votes/agreeing/objection.ts';
import { answerDraft, type Stance } from '#lib/domain/votes/agreeing/stances.ts';
import type { Refusal } from '#lib/i18n/refusals.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { tokenHere } from '../../lead/myPart.ts';

/** Stances by token, for each wording: on a phone only its own. */
type Stances = ReadonlyMap<string, ReadonlyMap<string, Stance>>;

/** More than anybody objects to one wording: a peer may have answered under every token. */
const MOST = 20;

/** What the holder of this phone says to a draft, under random ids that nobody can tell for theirs. */
export class MyWords {
	refusal = $state<Refusal>();
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
	}

	/** What is said to this wording now, and not answered yet. */
	now({ now, heard }: Draft, stances: Stances): Stance | undefined {
		return stances.get(now.id)?.get(this.#free(now.id, heard));
	}

	/** Every own objection to any wording, with what became of it. */
	said({ wordings, heard }: Draft, stances: Stances): Objection[] {
		return wordings.flatMap(({ id }) =>
			[...(stances.get(id) ?? [])].flatMap(([token, stance]): Objection[] => {
				const known = heard.find((each) => each.token === token);
				if (known) return [known];
				return stance.says === 'object' ? [{ text: stance.text }] : [];
			})
		);
	}

	say({ now, heard }: Draft, stance: Stance): boolean {
		const { box, person } = this.#session;
		const token = this.#free(now.id, heard);
		const answer = answerDraft(box, { wording: now.id, token, stance }, person);
		this.refusal = answer.ok ? undefined : answer.refusal;
		return answer.ok;
	}

	object(draft: Draft, text: string, who: string): boolean {
		return this.say(draft, { says: 'object', at: this.#session.stamp().at, text, who });
	}

	/** The first id that has no answer: what was answered stays, and what is said after it is a new word. */
	#free(wording: string, heard: Draft['heard']): string {
		const taken = new Set(heard.map(({ token }) => token));
		const tokens = Array.from({ length: MOST }, (_, at) => `${wording}-${at}`);
		const name = tokens.find((each) => !taken.has(this.#token(each))) ?? wording;
		return this.#token(name);
	}

	#token(name: string): string {
		return tokenHere(name, this.#session.person);
	}
}
