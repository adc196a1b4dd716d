import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ActivityId, PersonId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { sentence } from '../shared/words.ts';
import { activityOf, type ActivityRefusal } from './activities.ts';
import type { ActivityList } from './details.ts';

export type ListRefusal = ActivityRefusal | 'no-reason';

/**
 * Moves a line to another list, with the reason its proposers can read: outside money, a turn of its own, another
 * office. Back into this year's plan it may come without one (section 2.1, form 12).
 */
export function moveToList(
	plan: Plan,
	id: ActivityId,
	list: ActivityList,
	reason: string,
	person: PersonId
): Result<ActivityId, ListRefusal> {
	const record = recordIn(plan.activities, id);
	if (!record || !activityOf(plan, id)) return refuse('no-such-activity');
	const why = sentence(reason);
	if (!why.ok && (list !== 'RKP' || why.refusal !== 'empty')) {
		return why.refusal === 'empty' ? refuse('no-reason') : why;
	}
	return change(plan, person, () => {
		record.set('list', list);
		// By list: a reason for one list is never read as that of another, whatever two people did apart.
		if (why.ok) record.set(`why:${list}`, why.value);
		else record.delete(`why:${list}`);
		return id;
	});
}
