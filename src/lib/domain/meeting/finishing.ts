import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import type { Result } from '../shared/result.ts';
import { rowOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { endAgendaPoint, pointsOf, type AgendaRefusal } from './agenda.ts';
import { showInterlude } from './interlude.ts';
import { AGENDA } from './kinds.ts';

/** Ends the point that is running. With the last one the room is thanked: nobody who goes home is asked to come in (LEAD-36). */
export function finishPoint(
	plan: Plan,
	id: string,
	{ at, by }: Pick<Stamp, 'at' | 'by'>
): Result<string, AgendaRefusal> {
	const end = () => {
		const answer = endAgendaPoint(plan, id, at, by);
		if (answer.ok && isLast(plan, id)) showInterlude(plan, { scene: 'thanks' }, by);
		return answer;
	};
	const ended = change(plan, by, end, { stays: true });
	return ended.ok ? ended.value : ended;
}

/** True where no point of its sitting is still to begin. */
function isLast(plan: Plan, id: string): boolean {
	const sitting = rowOf(plan, AGENDA, id)?.sitting ?? '';
	return pointsOf(plan, sitting).every(({ startedAt }) => startedAt !== undefined);
}
