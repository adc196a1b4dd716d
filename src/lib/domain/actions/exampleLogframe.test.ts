import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import { EXAMPLES, exampleUpdates, type Example } from '../seed/examples.ts';
import { logframeOf } from './logframe.ts';

function frameOf(example: Example) {
	const plan = planIn(new Y.Doc());
	Y.applyUpdate(plan.doc, exampleUpdates(example).plan);
	const { purpose, outputs, activities, beside } = logframeOf(plan);
	const numbered = [...outputs, ...activities].map(({ number, id }) => `${number} ${id}`);
	return { purpose: purpose?.id, numbered, beside: beside.map(({ id }) => id) };
}

test('[ACTION-74] the logframe of Tirtamulya: every line stands under the output it leads to', () => {
	expect(frameOf(EXAMPLES.a)).toEqual({
		purpose: 'a-p0',
		numbered: [
			...['1 a-p1', '2 a-p2', '3 a-p3'],
			...['1.1 a-a5', '1.2 a-a6', '2.1 a-a1', '2.2 a-a3', '3.1 a-a2', '3.2 a-a4']
		],
		// Meals for the children serve an effect; road, ramp, goats and lamps answer other cards.
		beside: ['a-a7', 'a-a8', 'a-a9', 'a-a10', 'a-a12']
	});
});

test('[ACTION-74] the logframe of Kithanga; docs/rules/actions.md says where people drew it differently', () => {
	expect(frameOf(EXAMPLES.b)).toEqual({
		purpose: 'b-p0',
		numbered: [
			...['1 b-p1', '2 b-p2', '3 b-p3'],
			...['1.1 b-b1', '2.1 b-b2', '3.1 b-b4', '3.2 b-b5', '3.3 b-b8']
		],
		beside: []
	});
});
