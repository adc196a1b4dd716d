import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { planIn } from '../plan.ts';
import { sceneOf, turnTo } from './scene.ts';

const ROUND = 'ab'.repeat(32);

test('[VOTE-99] the desk brings every wall to a scene of the telling', () => {
	const plan = planIn(new Y.Doc());
	expect(sceneOf(plan)).toBeUndefined();
	expect(turnTo(plan, { round: ROUND, at: 3 }, 'desk')).toEqual({ ok: true, value: 3 });
	expect(sceneOf(plan)).toEqual({ round: ROUND, at: 3 });
	for (const at of [-1, 1.5, 1000, NaN])
		expect(turnTo(plan, { round: ROUND, at }, 'desk').ok).toBe(false);
	expect(sceneOf(plan)).toEqual({ round: ROUND, at: 3 });
});

test('[VOTE-99] what a peer wrote instead of a scene turns nothing', () => {
	const plan = planIn(new Y.Doc());
	for (const odd of [7, '', `${ROUND}:-1`, `${ROUND}:1e3`, 'x:1', new Y.Map()]) {
		plan.meta.set('scene', odd);
		expect(sceneOf(plan)).toBeUndefined();
	}
});
