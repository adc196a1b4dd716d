import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { isMoment } from '../shared/dates.ts';
import type { RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf } from '../shared/rows.ts';
import type { Stamp } from '../shared/stamp.ts';
import { checkedIn } from '../shared/writing.ts';
import { attendanceOf, countAttendance, type GroupCount } from './attendance.ts';
import { ATTENDANCE, SITTINGS, type Sitting } from './kinds.ts';
import {
	isSecondMeeting,
	quorum,
	quorumRuleOf,
	quorumStepRefusal,
	takeQuorumStep,
	type Quorum,
	type QuorumRefusal
} from './quorum.ts';
import { addSitting, type SittingRefusal } from './sittings.ts';

/** How many came of one group; several are said at once. */
export type GroupCame = Omit<GroupCount, 'sitting'>;

/** Says how many came of many groups at once: all of it, or nothing when one number is none (LEAD-6). */
export function countAll(
	plan: Plan,
	sitting: string,
	groups: readonly GroupCame[],
	stamp: () => Stamp
): Result<string, RecordRefusal> {
	if (!rowOf(plan, SITTINGS, sitting)) return refuse('no-such-record');
	for (const group of groups) {
		if (group.name.trim() === '') return refuse('empty');
		const checked = checkedIn(plan, ATTENDANCE, { ...group });
		if (!checked.ok) return checked;
	}
	return change(plan, stamp().by, () => {
		for (const group of groups) countAttendance(plan, { ...group, sitting }, stamp());
		return sitting;
	});
}

/** Puts a sitting off: the next one is planned with the same rule and people, and may go ahead with whoever is there (LEAD-8). */
export function putOff(
	plan: Plan,
	{ id, start }: { id: string; start: string },
	stamp: () => Stamp
): Result<string, QuorumRefusal | SittingRefusal> {
	const before = rowOf(plan, SITTINGS, id);
	if (!before) return refuse('no-such-record');
	if (!isMoment(start)) return refuse('not-a-moment');
	const [next, step] = [stamp(), stamp()];
	const counted = countedNow(plan, before);
	const draft = { sitting: id, step: 'reconvene' as const, at: step.at, ...counted };
	const refusal = quorumStepRefusal(plan, draft);
	if (refusal) return refuse(refusal);
	const off = change(plan, step.by, () => {
		const added = addSitting(plan, { ...sameRule(before), start }, next);
		if (added.ok) takeQuorumStep(plan, { ...draft, next: next.id }, step);
		return added;
	});
	return off.ok ? off.value : off;
}

/** What a hall needs to know of its quorum. */
export interface HallQuorum extends Quorum {
	invited: number;
	present: number;
	presentF: number;
	/** Counted by group: then people and wall can be told. */
	isCounted: boolean;
	/** Whether it goes ahead with whoever is there. */
	isSecond: boolean;
}

/** Whether enough people came to a sitting, by what was counted (LEAD-7). */
export function hallQuorumOf(plan: Plan, id: string): HallQuorum | undefined {
	const sitting = rowOf(plan, SITTINGS, id);
	if (!sitting) return undefined;
	const people = countedNow(plan, sitting);
	return {
		...quorum(quorumRuleOf(sitting), people),
		...people,
		isCounted: people.present > 0,
		isSecond: isSecondMeeting(plan, id)
	};
}

/** The people of a sitting as its attendance adds up. */
function countedNow(plan: Plan, { id }: Sitting) {
	const { invited = 0, present = 0, presentF = 0 } = attendanceOf(plan, id) ?? {};
	return { invited, present, presentF };
}

function sameRule({ type, called, venue, hamlet, invited, ...more }: Sitting) {
	const { quorumBasis, quorumPart, quorumOf, minPresent, minWomen, secondProceeds } = more;
	const rule = { quorumBasis, quorumPart, quorumOf, minPresent, minWomen, secondProceeds };
	const said = Object.entries({ called, venue, hamlet, invited, ...rule });
	return { type, ...Object.fromEntries(said.filter(([, value]) => value !== undefined)) };
}
