import { afterAll, beforeEach, expect, test } from 'vitest';

import {
	noteNoMore,
	noteWhatIsWatched,
	toldPlan,
	unwatchedIn
} from '../../../tests/support/watching.ts';

beforeEach(noteWhatIsWatched);
afterAll(noteNoMore);

test('[MONITOR-31] what a year leaves is read again whenever anything it reads has changed', async () => {
	const { leftIn } = await import('./years.svelte.ts');
	const plan = toldPlan();
	expect(leftIn(plan).current.left).toEqual([]);
	expect(unwatchedIn(plan)).toEqual([]);
});

test('[ACTION-44] who gets what is read again whenever anything it reads has changed', async () => {
	const { actionPlanIn } = await import('./actionPlan.svelte.ts');
	const plan = toldPlan();
	expect(actionPlanIn(plan).spread.current.untraced).toEqual([]);
	expect(unwatchedIn(plan)).toEqual([]);
});
