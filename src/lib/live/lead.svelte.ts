import { agendaOf } from '#lib/domain/meeting/agenda.ts';
import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import { sittingNowOf } from '#lib/domain/meeting/sittingNow.ts';
import { profileOf } from '#lib/domain/meeting/profile.ts';
import { quorumStepsOf } from '#lib/domain/meeting/quorum.ts';
import { hallQuorumOf } from '#lib/domain/meeting/roll.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What leading a meeting reads: the sitting, its agenda, and who came. Each screen makes its own. */
export function leadIn(plan: Plan) {
	const { meta, sittings, agenda, attendance, quorumSteps } = plan;
	const now = watch(meta, sittings, agenda);
	const people = watch(meta, sittings, attendance, quorumSteps);
	const ofNow = <T>(read: (id: string) => T) => {
		const sitting = sittingNowOf(plan);
		return sitting && read(sitting.id);
	};
	return {
		sitting: new Live(now, () => sittingNowOf(plan)),
		agenda: new Live(now, () => ofNow((id) => agendaOf(plan, id)) ?? []),
		attendance: new Live(people, () => ofNow((id) => attendanceOf(plan, id))),
		quorum: new Live(people, () => ofNow((id) => hallQuorumOf(plan, id))),
		quorumSteps: new Live(people, () => ofNow((id) => quorumStepsOf(plan, id)) ?? []),
		hamlets: new Live(watch(meta), () => profileOf(plan).hamlets ?? [])
	};
}
