import type { Option } from '#lib/domain/votes/round.ts';
import { openRound, USUAL_DOTS, type RoundRefusal } from '#lib/domain/votes/rounds.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { draftIn, keepDraft } from '#lib/session/settings.ts';

import type { Choice } from './choices.ts';

interface Kept {
	question?: string;
	picked: string[];
	typed: Choice[];
	dots: number;
	most: number;
}

/** A round being prepared at the desk. Nothing is shared until it is opened, and a reload loses nothing. */
export class RoundForm {
	#kept = $state.raw<Kept>({ picked: [], typed: [], ...USUAL_DOTS });
	refusal = $state<RoundRefusal>();
	/** The question most groups ask, in the language of the meeting: phones read it as it is written here. */
	usual = $state('');
	readonly #session: Session;
	readonly #key: string;

	constructor(session: Session) {
		this.#session = session;
		this.#key = `round.${session.id}`;
		this.#kept = { ...this.#kept, ...readKept(draftIn(this.#key)) };
	}

	get question(): string {
		return this.#kept.question ?? this.usual;
	}

	set question(question: string) {
		this.#put({ question });
	}

	get dots(): number {
		return this.#kept.dots;
	}

	set dots(dots: number) {
		this.#put({ dots, most: Math.min(this.#kept.most, dots) });
	}

	get most(): number {
		return this.#kept.most;
	}

	set most(most: number) {
		this.#put({ most });
	}

	has({ key }: Choice): boolean {
		return this.#kept.picked.includes(key);
	}

	toggle({ key }: Choice): void {
		const { picked } = this.#kept;
		const without = picked.filter((each) => each !== key);
		this.#put({ picked: without.length < picked.length ? without : [...picked, key] });
	}

	pickAll(choices: readonly Choice[]): void {
		const keys = choices.map(({ key }) => key);
		this.#put({ picked: [...new Set([...this.#kept.picked, ...keys])] });
	}

	type(label: string): void {
		if (label.trim() === '') return;
		const choice = { key: this.#session.stamp().id, label: label.trim() };
		const { typed, picked } = this.#kept;
		this.#put({ typed: [...typed, choice], picked: [...picked, choice.key] });
	}

	/** What is chosen, in the order it was ticked, as it reads in the plan now. What has left the plan is left out. */
	chosen(from: readonly Choice[]): Choice[] {
		const known = new Map([...from, ...this.#kept.typed].map((choice) => [choice.key, choice]));
		return this.#kept.picked.flatMap((key) => known.get(key) ?? []);
	}

	open(from: readonly Choice[]): boolean {
		const isTyped = new Set(this.#kept.typed.map(({ key }) => key));
		const options = this.chosen(from).map(({ key, label, cost }): Option => {
			const ref = isTyped.has(key) ? '' : key;
			return { id: this.#session.stamp().id, ref, label, ...(cost !== undefined && { cost }) };
		});
		const { question, dots, most } = this;
		const answer = openRound(
			this.#session.plan,
			{ question, options, dots, most },
			this.#session.stamp()
		);
		this.refusal = answer.ok ? undefined : answer.refusal;
		if (answer.ok) keepDraft(this.#key, '');
		return answer.ok;
	}

	#put(news: Partial<Kept>): void {
		this.#kept = { ...this.#kept, ...news };
		this.refusal = undefined;
		keepDraft(this.#key, JSON.stringify(this.#kept));
	}
}

/** What was kept on this device, as far as this app would have written it. */
function readKept(text: string): Partial<Kept> {
	try {
		const kept = JSON.parse(text || '{}') as Kept;
		const isForm = Array.isArray(kept.picked) && Array.isArray(kept.typed) && kept.dots >= 1;
		return isForm ? kept : {};
	} catch {
		return {}; // half a draft is no draft
	}
}
