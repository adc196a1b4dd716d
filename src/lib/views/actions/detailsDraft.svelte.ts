import { SvelteMap } from 'svelte/reactivity';

import {
	detailActivity,
	nameActivity,
	type ActivityRefusal
} from '#lib/domain/actions/activities.ts';
import { bidangOfCode } from '#lib/domain/actions/bidang.ts';
import type { Details } from '#lib/domain/actions/details.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** The parts of a line that are typed in its details. */
export type EntryName =
	| 'name'
	| 'code'
	| 'existing'
	| 'target'
	| 'landConsent'
	| 'maintenanceBy'
	| 'benefM'
	| 'benefF'
	| 'benefPoor'
	| 'benefDisabled';

/** A line's details while somebody types them. */
export class DetailsDraft {
	/** What is being typed, or was refused. */
	readonly typed = new SvelteMap<
		EntryName,
		{ text: string; seen: string; refusal?: ActivityRefusal }
	>();
	/** Why the last choice was not taken. */
	refusal = $state<ActivityRefusal>();
	readonly #session: Session;
	readonly #activity: () => Activity;

	constructor(session: Session, activity: () => Activity) {
		this.#session = session;
		this.#activity = activity;
	}

	/** What the plan holds, as text. */
	held(field: EntryName): string {
		return `${this.#activity()[field] ?? ''}`;
	}

	type(field: EntryName, text: string): void {
		this.typed.set(field, { text, seen: this.typed.get(field)?.seen ?? this.held(field) });
	}

	/** Takes what was typed, or keeps it with the reason why not. */
	take(field: EntryName): void {
		const typed = this.typed.get(field);
		if (!typed) return;
		const answer =
			field === 'name' ? this.#rename(typed) : this.#write(this.#detailsOf(field, typed.text));
		if (answer.ok) this.typed.delete(field);
		else this.typed.set(field, { ...typed, refusal: answer.refusal });
	}

	/** Writes what was chosen from a list; what is refused says why. */
	choose(details: Details): void {
		const answer = this.#write(details);
		this.refusal = answer.ok ? undefined : answer.refusal;
	}

	#write(details: Details) {
		return detailActivity(this.#session.plan, this.#activity().id, details, this.#session.person);
	}

	#rename({ text, seen }: { text: string; seen: string }) {
		return nameActivity(this.#session.plan, this.#activity().id, text, this.#session.person, seen);
	}

	#detailsOf(field: Exclude<EntryName, 'name'>, written: string): Details {
		const text = written.trim();
		if (field.startsWith('benef')) {
			const count = /^\d[\d.,\s]*$/.test(text) ? Number(text.replace(/[.,\s]/g, '')) : NaN;
			return { [field]: text === '' ? undefined : count };
		}
		const bidang = field === 'code' ? bidangOfCode(text) : undefined;
		return bidang === undefined ? { [field]: text } : { code: text, bidang };
	}
}
