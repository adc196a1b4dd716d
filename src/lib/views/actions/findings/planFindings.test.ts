import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { activityFindingsOf } from '#lib/domain/actions/activityFindings.ts';
import { setCeiling } from '#lib/domain/actions/ceilings.ts';
import { moneyFindingsOf } from '#lib/domain/actions/moneyFindings.ts';
import { sameCodesOf } from '#lib/domain/actions/sameCodes.ts';
import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { planIn } from '#lib/domain/plan.ts';

import { groupedFindings } from './planFindings.ts';

const AT = '2027-06-24T09:00:00Z';

test('[ACTION-63] each finding leads to the cell where it is mended', () => {
	const plan = planIn(new Y.Doc(), () => AT);
	let count = 0;
	const stamp = () => ({ id: `id-${++count}`, by: 'lead', at: AT });
	beginPlan(plan, { title: 'RKP', village: 'Desa', language: 'id', year: 2028 }, stamp());
	const line = {
		code: '02.03.10',
		cost: 900,
		funding: [{ source: 'DDS', amount: 700 }],
		start: '2029-03'
	};
	for (const name of ['Jalan', 'Jalan baru']) addActivity(plan, name, line, stamp());
	setCeiling(plan, { source: 'DDS', amount: 1000 }, stamp());
	const groups = groupedFindings({
		lines: activitiesOf(plan),
		activity: activityFindingsOf(plan),
		money: moneyFindingsOf(plan),
		codes: sameCodesOf(plan)
	});
	const at = Object.fromEntries(
		groups.map(({ code, items }) => [code, items.map((item) => item.at)])
	);
	expect(at).toMatchObject({
		money: ['money', 'money'], // the ceiling, and what must go to food
		'same-code': ['details', 'details'],
		'activity.funding-not-cost': ['sources', 'sources'],
		'activity.outside-year': ['start', 'start'],
		'activity.nobody-in-charge': ['who', 'who']
	});
	expect(groups[0]?.items[0]).toMatchObject({ name: 'DDS', by: 400 });
	expect(groups[1]?.items[0]?.name).toBe('02.03.10 · Jalan');
});
