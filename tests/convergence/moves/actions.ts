import {
	activitiesOf,
	addActivity,
	binActivity,
	binnedActivitiesOf,
	detailActivity,
	nameActivity,
	unbinActivity
} from '#lib/domain/actions/activities.ts';
import { takeUp } from '#lib/domain/actions/candidates.ts';
import { LISTS } from '#lib/domain/actions/details.ts';
import { fundActivity } from '#lib/domain/actions/shares.ts';
import { totals } from '#lib/domain/actions/totals.ts';

import type { Part, Turn } from '../turn.ts';

const line = ({ plan, idOf }: Turn) => idOf(activitiesOf(plan));

export const actions: Part = {
	moves: {
		addActivity: ({ plan, words, int, stamp }) =>
			addActivity(plan, words(), { cost: int(1e6) }, stamp()),
		nameActivity: (turn) => nameActivity(turn.plan, line(turn), turn.words(), turn.by),
		detailActivity: (turn) => {
			const funding = [{ source: turn.oneOf(['DDS', 'ADD', 'SWD']), amount: turn.int(1e6) }];
			const details = { who: turn.words(), list: turn.oneOf(LISTS), funding };
			return detailActivity(turn.plan, line(turn), details, turn.by);
		},
		fundActivity: (turn) => {
			const share = { source: turn.oneOf(['DDS', 'PBK', 'Koperasi']), amount: turn.int(1e6) };
			return fundActivity(turn.plan, line(turn), share, turn.by);
		},
		takeUp: ({ plan, words, int, stamp }) => {
			const option = {
				id: `option-${int(9)}`,
				ref: `ref-${int(9)}`,
				label: words(),
				cost: int(1e6)
			};
			return takeUp(plan, option, stamp());
		},
		binActivity: (turn) => binActivity(turn.plan, line(turn), turn.by),
		unbinActivity: (turn) =>
			unbinActivity(turn.plan, turn.idOf(binnedActivitiesOf(turn.plan)), turn.by)
	},
	seen: (plan) => {
		const lines = activitiesOf(plan);
		const { cost, bySource } = totals(lines);
		return [lines, binnedActivitiesOf(plan), cost, [...bySource].sort()];
	}
};
