import type { Plan } from '../plan.ts';
import { textIn } from '../shared/fields.ts';
import type { Carried } from './kinds.ts';

/** What a cycle knew of something: one line of its history. */
export interface Past {
	/** What people call the cycle. */
	cycle: string;
	why: NonNullable<Carried['why']>;
	reason?: string;
}

/** A cycle as people call it: its budget year as they write it, else its year, else the plan's title. */
export function cycleOf({ meta }: Plan): string {
	const year = meta.get('year');
	const called =
		textIn(meta.get('fiscalYear')) ??
		(typeof year === 'number' ? String(year) : undefined) ??
		textIn(meta.get('title')) ??
		'?';
	return cut(called.replaceAll(': ', ' '), 60);
}

/** A line of history as a plan keeps it: `2027: du-rkp: the ceiling was reached`. */
export function pastLine({ cycle, why, reason }: Past): string {
	return [cycle, why, ...(reason === undefined ? [] : [reason])].join(': ');
}

/** Reads such a line; one that somebody wrote otherwise is nothing. */
export function readPast(line: string): Past | undefined {
	const [cycle, why, ...reason] = line.split(': ');
	if (!cycle || !why) return undefined;
	return {
		cycle,
		why: why as Past['why'],
		...(reason.length > 0 && { reason: reason.join(': ') })
	};
}

/** Words that a merge may have made longer than a field takes. */
export function cut(words: string, most = 300): string {
	return words.length <= most ? words : `${words.slice(0, most - 1)}…`;
}
