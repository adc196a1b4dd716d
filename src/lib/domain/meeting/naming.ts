import { hasBegun, type Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';
import type { Beginning } from './beginning.ts';

/** What a plan is called by: its title, and the village it is of. */
export type PlanNames = Pick<Beginning, 'title' | 'village'>;

export type NamingRefusal = WordsRefusal | PlanRefusal | 'no-such-record';

/** Puts right what a plan is called. Only what differs is written: two desks that mend one name each keep both (MEETING-16). */
export function renamePlan(
	plan: Plan,
	names: PlanNames,
	person: PersonId
): Result<'names', NamingRefusal> {
	if (!hasBegun(plan)) return refuse('no-such-record');
	const title = sentence(names.title, LONGEST_NAME);
	if (!title.ok) return title;
	const village = sentence(names.village, LONGEST_NAME);
	if (!village.ok) return village;

	const said = Object.entries({ title: title.value, village: village.value });
	const news = said.filter(([key, value]) => plan.meta.get(key) !== value);
	if (news.length === 0) return done('names');
	return change(plan, person, () => {
		for (const [key, value] of news) plan.meta.set(key, value);
		return 'names';
	});
}
