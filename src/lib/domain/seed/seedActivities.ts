import { activityOf, addActivity } from '../actions/activities.ts';
import { moveToList } from '../actions/lists.ts';
import { textIn } from '../shared/fields.ts';
import { rowIn, type Row } from './rows.ts';
import { detailsOf } from './seedDetails.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

/** Writes the seed's activities into the plan, in their order. */
export function sowActivities(sowing: Sowing) {
	rowsOf(sowing, 'activities').forEach((value, at) => {
		const row = rowIn(value);
		const where = `activities[${at}]`;
		if (row) sowActivity(sowing, row, where);
		else sowing.ledger.miss(where, 'not-readable');
	});
}

function sowActivity(sowing: Sowing, row: Row, where: string) {
	const { plan, ids, ledger, clock } = sowing;
	const id = ids.of(row['id']);
	if (!id || plan.activities.has(id)) {
		ledger.miss(where, id ? 'said-twice' : 'not-readable');
		return;
	}
	const stamp = stampOf(sowing, id, clock.during('musrenbangdes'));
	const answer = addActivity(plan, textIn(row['name']) ?? '', detailsOf(sowing, row, where), stamp);
	if (!noted(sowing, answer, where, 'activity')) return;
	const [list, reason] = [activityOf(plan, id)?.list ?? 'RKP', textIn(row['reason'])];
	if (reason) noted(sowing, moveToList(plan, id, list, reason, sowing.lead), `${where}.reason`);
}
