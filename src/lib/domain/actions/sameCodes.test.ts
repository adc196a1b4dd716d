import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { addActivity, binActivity } from './activities.ts';
import { sameCodesOf } from './sameCodes.ts';

test('[ACTION-58] lines that carry one code are shown together, and which are likely one activity', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const add = (name: string, code: string, where = '') =>
		yes(addActivity(plan, name, { code, where }, stamp()));
	const [a, b] = [add('Jalan RT 1', '02.03.10', 'RT 1'), add('Jalan RT 2', '2.3.10', 'RT 2')];
	const [c, d] = [add('Posyandu', '02.02.02'), add('posyandu ', '02.02.02')];
	add('Embung', '02.03.19');
	expect(sameCodesOf(plan)).toEqual([
		{ code: '02.03.10', lines: [a, b], isLikely: false },
		{ code: '02.02.02', lines: [c, d], isLikely: true }
	]);
	yes(binActivity(plan, d, 'ana'));
	expect(sameCodesOf(plan)).toHaveLength(1);
});
