import type { Deed } from '#lib/domain/history/history.ts';
import { keepsQuiet, shortWordsOf } from '#lib/domain/history/shortWords.ts';
import { latestDeeds, writtenSince } from '#lib/domain/history/since.ts';
import { stepAt } from '#lib/domain/history/steps.ts';
import type { Step } from '#lib/domain/method.ts';
import type { Plan } from '#lib/domain/plan.ts';

/** How far the plan was when all of it was at the laptop, and when all of it had a second copy; nothing before that. */
export interface Marks {
	atLaptop: string | undefined;
	copied: string | undefined;
	/** What this screen writes as. */
	own: ReadonlySet<number>;
}

/** One change, told without whose it is, and where it is safe by now. */
export interface SafeChange {
	key: string;
	step: Step;
	made: boolean;
	/** Nothing for what keeps its words to itself, or has none. */
	said: string | undefined;
	at: string | undefined;
	where: 'on-device' | 'at-laptop' | 'second-copy';
}

/** The newest changes with where each is safe, and how many there were since a moment (KEEP-22). */
export function safeChanges(
	plan: Plan,
	marks: Marks,
	{ most, since }: { most: number; since: string }
) {
	const { of, deeds } = latestDeeds(plan, most * 10, since);
	const waits = writtenSince(plan, marks.atLaptop ?? '');
	const uncopied = marks.copied === undefined ? undefined : writtenSince(plan, marks.copied);
	const where = ({ client, root, id }: Deed): SafeChange['where'] => {
		const key = `${root} ${id}`;
		// What others wrote came from the laptop: there it is.
		if (marks.own.has(client) && waits.has(key)) return 'on-device';
		return !uncopied || uncopied.has(key) ? 'at-laptop' : 'second-copy';
	};
	const told = new Map<string, SafeChange>();
	for (const deed of deeds) {
		const change = changeOf(plan, deed);
		if (change && !told.has(change.key)) told.set(change.key, { ...change, where: where(deed) });
	}
	return { of, changes: [...told.values()].slice(0, most) };
}

/** Nothing for what only a later app knows. The keys of a plan's head are no records: one line for all of them. */
function changeOf(plan: Plan, deed: Deed): Omit<SafeChange, 'where'> | undefined {
	const { client, root, id, at } = deed;
	const step = stepAt(plan, deed);
	if (!step) return undefined;
	const isHead = root === 'meta';
	const said = keepsQuiet(plan, root, id) ? undefined : shortWordsOf(plan, root, id);
	const key = [client, at, root, isHead ? '' : id].join(' ');
	return { key, step, made: deed.made && !isHead, said, at };
}
