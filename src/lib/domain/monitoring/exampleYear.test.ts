import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import { EXAMPLES, exampleUpdates } from '../seed/examples.ts';
import { carryOverOf } from './carryOver.ts';
import { ideaOutcomesOf } from './ideaOutcomes.ts';
import { planActualTotals, planVersusActualOf } from './planVersusActual.ts';

function tirtamulya() {
	const plan = planIn(new Y.Doc());
	Y.applyUpdate(plan.doc, exampleUpdates(EXAMPLES.a).plan);
	return plan;
}

test('[MONITOR-29] in Tirtamulya each of the 26 who proposed something can be told what became of it', () => {
	const told = ideaOutcomesOf(tirtamulya());
	expect(told).toHaveLength(26);
	const of = (id: string) => told.find(({ idea }) => idea === id);
	expect(of('a-i04')).toMatchObject({ outcome: 'done', activities: [{ id: 'a-a1' }] });
	expect(of('a-i24')).toMatchObject({ with: 'a-i02', outcome: 'unfinished' });
	expect(of('a-i20')?.outcome).toBe('referred');
	expect(of('a-i25')?.outcome).toBe('parked');
	expect(of('a-i19')?.outcome).toBe('open');
});

test('[MONITOR-31] what Tirtamulya leaves: the tank without its money, the dam, the fertilizer, two lessons, five signs', () => {
	const left = carryOverOf(tirtamulya()).map(({ was, why }) => `${was} ${why}`);
	const planned = [3, 4, 5, 6, 7, 8, 9, 10].map((number) => `a-a${number} planned`);
	expect(left).toEqual([
		'a-a2 unfinished',
		...planned,
		...['a-a11 du-rkp', 'a-a12 planned', 'a-i20 referred', 'a-i25 parked', 'a-f3 open'],
		...['a-lesson1 kept', 'a-lesson2 kept'],
		...[1, 2, 3, 4, 5].map((number) => `a-n${number} kept`)
	]);
});

test('[MONITOR-25] the money of Tirtamulya: what the plan costs and what was spent by the end of the year', () => {
	const lines = planVersusActualOf(tirtamulya(), '2027-12-31');
	expect(planActualTotals(lines)).toEqual({
		planned: 594_700_000,
		spent: 147_900_000 + 61_000_000,
		lines: 11,
		done: 1
	});
	expect(lines[0]?.money.share).toEqual({ part: 147_900_000, of: 148_600_000 });
});
