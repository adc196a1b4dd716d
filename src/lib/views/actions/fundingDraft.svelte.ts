import { SvelteMap } from 'svelte/reactivity';

import type { ActivityRefusal } from '#lib/domain/actions/activities.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { fundActivity } from '#lib/domain/actions/shares.ts';
import { readMoney } from '#lib/domain/shared/money.ts';
import { number } from '#lib/i18n/format.svelte.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** The sources of one line while somebody types them: each amount by itself, so that others may add sources too. */
export class FundingDraft {
	/** Amounts being typed, or refused, by source. The others are shown as the plan has them. */
	readonly typed = new SvelteMap<string, { text: string; refusal?: ActivityRefusal }>();
	/** The source to add: a code, or `own` for one with a name of its own. */
	source = $state('');
	own = $state('');
	amount = $state('');
	refusal = $state<ActivityRefusal>();
	readonly isReady = $derived(this.source !== '' && this.amount.trim() !== '');
	readonly #session: Session;
	readonly #activity: () => Activity;

	constructor(session: Session, activity: () => Activity) {
		this.#session = session;
		this.#activity = activity;
	}

	type(source: string, text: string): void {
		this.typed.set(source, { text });
	}

	/** Takes a typed amount. A refused one stays as it was typed. */
	take(source: string): void {
		const text = this.typed.get(source)?.text;
		if (text === undefined) return;
		const refusal = this.#fund(source, text);
		if (refusal) this.typed.set(source, { text, refusal });
		else this.typed.delete(source);
	}

	remove(source: string): void {
		const { plan, person } = this.#session;
		const answer = fundActivity(plan, this.#activity().id, { source, amount: undefined }, person);
		this.refusal = answer.ok ? undefined : answer.refusal;
		this.typed.delete(source);
	}

	/** Adds the source that was chosen. */
	add(): void {
		const source = this.source === 'own' ? this.own : this.source;
		this.refusal = this.#fund(source, this.amount);
		if (this.refusal) return;
		this.source = '';
		this.own = '';
		this.amount = '';
	}

	/** Takes what no source covers yet from the source that was chosen; without one it waits in the field. */
	takeRest(missing: number): void {
		this.amount = number(missing);
		if (this.source !== '') this.add();
	}

	/** How much more of each source the typed amounts would take than the plan has; nothing of a line on another list. */
	more(isInPlan: boolean): Map<string, number> {
		if (!isInPlan) return new Map();
		const held = new Map(this.#activity().funding.map(({ source, amount }) => [source, amount]));
		const fields = [...this.typed].map(([source, { text }]) => [source, text] as const);
		const own = this.source === 'own' ? this.own : this.source;
		return new Map(
			[...fields, [own, this.amount] as const].flatMap(([source, text]) => {
				const read = readMoney(text);
				return source && read.ok ? [[source, read.value - (held.get(source) ?? 0)] as const] : [];
			})
		);
	}

	/** The sheet is put away: what was filled in whole is taken, as in any other cell of the plan. */
	leave(): void {
		if (this.isReady) this.add();
	}

	#fund(source: string, text: string): ActivityRefusal | undefined {
		const read = readMoney(text);
		if (!read.ok) return read.refusal;
		const { plan, person } = this.#session;
		const share = { source, amount: read.value };
		const answer = fundActivity(plan, this.#activity().id, share, person);
		return answer.ok ? undefined : answer.refusal;
	}
}
