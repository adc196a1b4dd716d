import type { Step } from '#lib/domain/method.ts';

/** The tasks of the first meeting, in the order of a real one. */
export const TASKS = [
	'code',
	'ideas',
	'clusters',
	'tree',
	'objective',
	'vote',
	'close',
	'plan',
	'record'
] as const;
export type Task = (typeof TASKS)[number];

/** Where in the method each belongs; it has that colour, and its picture is that of the step. */
export const STEP_OF: Record<Task, Step> = {
	code: 'meeting',
	ideas: 'ideas',
	clusters: 'ideas',
	tree: 'problems',
	objective: 'objectives',
	vote: 'votes',
	close: 'votes',
	plan: 'actions',
	record: 'actions'
};

/** What the plan says, as far as the guide asks: nothing here is told by the guide itself. */
export interface Facts {
	/** Phones that came in. */
	arrived: number;
	ideas: number;
	/** Ideas in the fullest group. */
	grouped: number;
	trees: number;
	/** Cards of the fullest tree that lead to its main problem. */
	causes: number;
	objectives: number;
	opened: number;
	/** Papers in the box of the newest round. */
	inBox: number;
	/** Rounds with a result. */
	counted: number;
	activities: number;
	/** Whether the page of the record is open. */
	isAtRecord: boolean;
}

/** How many simulated phones there are, and how many ideas each says. */
export const PHONES = 6;
const IDEAS = 2 * PHONES;

/** When a task has really been done in the plan (GUIDE-2). */
const IS_DONE: Record<Task, (facts: Facts) => boolean> = {
	code: ({ arrived }) => arrived > 0,
	ideas: ({ ideas }) => ideas >= IDEAS,
	clusters: ({ grouped }) => grouped > 1,
	tree: ({ trees, causes }) => trees > 0 && causes > 0,
	objective: ({ objectives }) => objectives > 0,
	vote: ({ opened }) => opened > 0,
	close: ({ counted }) => counted > 0,
	plan: ({ activities }) => activities > 0,
	record: ({ isAtRecord }) => isAtRecord
};

/** How far somebody is: the task in hand, and those the plan showed to be done. */
export interface Progress {
	/** Its place in `TASKS`; as many as there are when all of them are behind. */
	at: number;
	done: readonly Task[];
	/** Put away until somebody takes it up again. */
	isStopped: boolean;
}

export const BEGINNING: Progress = { at: 0, done: [], isStopped: false };

/** Notes what the plan shows to be done, and goes on past it. The same object where nothing changed. */
export function goneOn(before: Progress, facts: Facts): Progress {
	const done = TASKS.filter((task) => before.done.includes(task) || IS_DONE[task](facts));
	let { at } = before;
	while (at < TASKS.length && done.includes(TASKS[at] ?? 'code')) at += 1;
	const isSame = at === before.at && done.length === before.done.length;
	return isSame ? before : { ...before, at, done };
}

/** Leaves the task in hand as it is and goes on to the next that is not done. */
export function skipped(before: Progress): Progress {
	let at = Math.min(before.at + 1, TASKS.length);
	while (at < TASKS.length && before.done.includes(TASKS[at] ?? 'code')) at += 1;
	return { ...before, at };
}

/** What was kept on this device, as far as this app would have written it. */
export function readProgress(text: string | undefined): Progress {
	try {
		const { at, done, isStopped } = JSON.parse(text ?? '') as Progress;
		const isRead = Number.isInteger(at) && at >= 0 && Array.isArray(done);
		if (!isRead) return BEGINNING;
		return {
			at: Math.min(at, TASKS.length),
			done: TASKS.filter((task) => done.includes(task)),
			isStopped: isStopped === true
		};
	} catch {
		return BEGINNING; // nothing was kept, or nothing readable
	}
}
