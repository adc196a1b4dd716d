import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { activitiesOf, addActivity } from './activities.ts';
import { ceilingsOf, setCeiling } from './ceilings.ts';
import { linesIf, moneyIf, waitingIf } from './whatIf.ts';

test('[ACTION-83] what would be left is reckoned for lines as they would stand, and nothing is written', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const add = (name: string, amount: number) => {
		const said = { cost: amount, funding: [{ source: 'DDS', amount }] };
		return yes(addActivity(plan, name, said, stamp()));
	};
	const [road, pipe, lamp] = [add('Jalan', 700), add('Pipa', 500), add('Lampu', 300)];
	yes(setCeiling(plan, { source: 'DDS', amount: 1000 }, stamp()));
	const lines = activitiesOf(plan);
	const left = (trial: ReadonlyMap<string, 'WAITING'>) =>
		moneyIf(ceilingsOf(plan), linesIf(lines, trial)).sources[0]?.left;
	expect(left(new Map())).toBe(-500);
	expect(left(new Map([[road, 'WAITING']]))).toBe(200);
	expect([...waitingIf(plan, new Map())]).toEqual([[pipe, 'WAITING']]);
	expect(left(new Map([[pipe, 'WAITING']]))).toBe(0);
	expect([...waitingIf(plan, new Map([[road, 'DU-RKP']])).keys()]).toEqual([road]);
	expect(lamp).toBeDefined();
	expect(ceilingsOf(plan).sources[0]?.left).toBe(-500);
	expect(activitiesOf(plan).every(({ list }) => list === 'RKP')).toBe(true);
});
