import { ceilingsOf } from '#lib/domain/actions/ceilings.ts';
import { attendanceOf } from '#lib/domain/meeting/attendance.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';
import { strategiesOf } from '#lib/domain/objectives/ranking.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** How many were invited to a sitting and came. */
export interface Came {
	sitting: string;
	invited: number;
	present: number;
}

/** What setting up a round reads besides the lists every screen has: strategies, money there is, and who came. */
export function setUpOf(plan: Plan) {
	const { meta, objectives, strategies, criteria, problems, assumptions } = plan;
	const { sittings, attendance, ceilings, reservations, activities } = plan;
	const chosen = watch(objectives, strategies, criteria, problems, assumptions);
	return {
		strategies: new Live(chosen, () => strategiesOf(plan)),
		money: new Live(watch(meta, ceilings, reservations, activities), () => ceilingsOf(plan)),
		came: new Live(watch(meta, sittings, attendance), () => cameTo(plan))
	};
}

/** Each sitting that has a day, by its day `2027-06-24`, and how many came, 0 if nobody counted: the last one of a day speaks for it. */
function cameTo(plan: Plan): Map<string, Came> {
	return new Map(
		sittingsOf(plan).flatMap(({ id, start }) => {
			const { invited = 0, present = 0 } = attendanceOf(plan, id) ?? {};
			return start ? [[start.slice(0, 10), { sitting: id, invited, present }] as const] : [];
		})
	);
}
