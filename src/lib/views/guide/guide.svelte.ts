import { recall, remember } from '#lib/session/settings.ts';

import {
	BEGINNING,
	goneOn,
	readProgress,
	skipped,
	TASKS,
	type Facts,
	type Progress,
	type Task
} from './tasks.ts';

/** The guide beside a practice: how far it is, kept on this device, so that a reload goes on where it was. */
export class Guide {
	#now = $state.raw<Progress>(BEGINNING);
	/** Where somebody looks back to; nothing while they are at the task in hand. */
	#seen = $state<number>();
	/** The task that was done a moment ago. */
	last = $state<Task>();
	readonly #key: string;

	constructor(plan: string) {
		this.#key = `practice.at.${plan}`;
		this.#now = readProgress(recall(this.#key));
	}

	/** The place of the task that is shown, from 0; past the last when all of them are behind. */
	get at(): number {
		return this.#seen ?? this.#now.at;
	}

	/** The task that is shown. */
	get task(): Task | undefined {
		return TASKS[this.at];
	}

	get isStopped(): boolean {
		return this.#now.isStopped;
	}

	/** Whether the plan shows a task to be done. */
	isDone(task: Task): boolean {
		return this.#now.done.includes(task);
	}

	/** Looks at the plan, and goes on by itself past what is done. */
	look(facts: Facts): void {
		const [before, now] = [this.#now, goneOn(this.#now, facts)];
		if (now === before) return;
		this.last = now.done.find((task) => !before.done.includes(task)) ?? this.last;
		this.#keep(now);
	}

	/** Looks at the task before. */
	back(): void {
		this.last = undefined;
		this.#seen = Math.max(0, this.at - 1);
	}

	/** Goes on: from what was looked back to, or past the task in hand. */
	next(): void {
		this.last = undefined;
		if (this.#seen === undefined) return this.#keep(skipped(this.#now));
		const seen = this.#seen + 1;
		this.#seen = seen < this.#now.at ? seen : undefined;
	}

	stop(): void {
		this.#keep({ ...this.#now, isStopped: true });
	}

	takeUp(): void {
		this.#keep({ ...this.#now, isStopped: false });
	}

	#keep(now: Progress): void {
		this.#now = now;
		remember(this.#key, JSON.stringify(now));
	}
}
