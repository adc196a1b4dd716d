import type { Plan } from '../plan.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { ActivityId } from '../shared/ids.ts';
import { activitiesOf } from './activities.ts';

/** Lines of one list that carry one code: one activity written twice, or two of one kind. A group says which. */
export interface SameCode {
	code: string;
	lines: ActivityId[];
	/** True if a name or a place is the same, too: then it is likely one activity. */
	isLikely: boolean;
}

/** Codes that more than one line has, as an imported plan may. Compared without blanks, and with or without noughts before. */
export function sameCodesOf(plan: Plan): SameCode[] {
	const coded = activitiesOf(plan).filter(({ code }) => code !== undefined);
	const byCode = groupBy(coded, ({ code = '', list }) => `${list} ${plainCode(code)}`);
	return [...byCode.values()]
		.filter((lines) => lines.length > 1)
		.map((lines) => ({
			code: lines[0]?.code ?? '',
			lines: lines.map(({ id }) => id),
			isLikely:
				new Set(lines.map(({ name }) => plain(name))).size < lines.length ||
				new Set(lines.map(({ where, id }) => (where ? plain(where) : id))).size < lines.length
		}));
}

function plainCode(code: string): string {
	return code.replace(/\s+/g, '').replace(/(^|\.)0+(?=\d)/g, '$1');
}

function plain(words: string): string {
	return words
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
