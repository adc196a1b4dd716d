import { SvelteMap } from 'svelte/reactivity';

import type { ActivityList } from '#lib/domain/actions/details.ts';
import { moveToList, type ListRefusal } from '#lib/domain/actions/lists.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { linesIf, waitingIf } from '#lib/domain/actions/whatIf.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';

/** A line on its way to another list, while its reason is asked. */
export interface Going {
	line: Activity;
	to: ActivityList;
}

class Tried {
	lists = $state.raw<SvelteMap<string, ActivityList>>();
}

/** The trial of each open plan on this device. */
const tries = new WeakMap<Plan, Tried>();

/** Sorting the lines into lists: at once with a reason, or first as a trial that nobody else sees. */
export class ListDesk {
	going = $state.raw<Going>();
	reason = $state('');
	refusal = $state<ListRefusal>();
	readonly #session: Session;
	readonly #lines: () => readonly Activity[];
	readonly #together: () => () => void;
	readonly #tried: Tried;

	constructor(session: Session, lines: () => readonly Activity[], together: () => () => void) {
		this.#session = session;
		this.#lines = lines;
		this.#together = together;
		this.#tried = tries.get(session.plan) ?? new Tried();
		tries.set(session.plan, this.#tried);
	}

	/** Where lines would stand; none while nothing is tried. It is still there when the board is opened again. */
	get trial(): Tried['lists'] {
		return this.#tried.lists;
	}
	set trial(lists: Tried['lists']) {
		this.#tried.lists = lists;
	}

	/** The lines as the screen shows them. */
	get lines(): Activity[] {
		return linesIf(this.#lines(), this.trial ?? new Map());
	}

	/** Lines that would move. */
	get moved(): Activity[] {
		return this.#lines().filter(({ id, list }) => (this.trial?.get(id) ?? list) !== list);
	}

	/** Moves a line: in a trial at once, else after its reason. */
	move(id: string, to: ActivityList): void {
		const line = this.#lines().find((each) => each.id === id);
		if (!line || (this.trial?.get(id) ?? line.list) === to) return;
		if (this.trial) {
			if (line.list === to) this.trial.delete(id);
			else this.trial.set(id, to);
			return;
		}
		this.reason = '';
		this.refusal = undefined;
		this.going = { line, to };
	}

	/** Asks for the reason of a line that stands on its list already. */
	explain(line: Activity): void {
		if (this.trial || line.list === 'RKP') return;
		this.reason = line.reason ?? '';
		this.refusal = undefined;
		this.going = { line, to: line.list };
	}

	/** The reason was said. */
	go(): void {
		if (!this.going) return;
		this.refusal = this.#write(this.going.line.id, this.going.to, this.reason);
		if (!this.refusal) this.going = undefined;
	}

	begin(): void {
		this.trial = new SvelteMap();
		this.reason = '';
		this.refusal = undefined;
	}

	/** Lets wait, in the trial, what the money does not reach. */
	fit(): void {
		this.trial = new SvelteMap(waitingIf(this.#session.plan, this.trial ?? new Map()));
	}

	/** Makes the trial the plan, with one reason for all: one step back. */
	decide(): void {
		const end = this.#together();
		for (const { id } of this.moved) {
			const to = this.trial?.get(id);
			this.refusal = to && this.#write(id, to, this.reason);
			if (this.refusal) break;
		}
		end();
		if (!this.refusal) this.trial = undefined;
	}

	#write(id: string, to: ActivityList, reason: string): ListRefusal | undefined {
		const answer = moveToList(this.#session.plan, id, to, reason, this.#session.person);
		return answer.ok ? undefined : answer.refusal;
	}
}
