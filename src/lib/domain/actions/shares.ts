import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ActivityId, PersonId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import { refuse, type Result } from '../shared/result.ts';
import { activityOf, type ActivityRefusal } from './activities.ts';
import { fundingOf, writeShare } from './funding.ts';

/** Says how much one source gives to a line, and leaves its other sources alone. No amount takes the source off. */
export function fundActivity(
	plan: Plan,
	id: ActivityId,
	{ source, amount }: { source: string; amount: Money | undefined },
	person: PersonId
): Result<ActivityId, ActivityRefusal> {
	const record = recordIn(plan.activities, id);
	if (!record || !activityOf(plan, id)) return refuse('no-such-activity');
	const checked = fundingOf([{ source, amount: amount ?? 0 }]);
	if (!checked.ok) return checked;
	return change(plan, person, () => (writeShare(record, source.trim(), amount), id));
}
