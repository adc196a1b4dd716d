import * as Y from 'yjs';

import { planIn, type Plan } from '../plan.ts';
import { EXAMPLES, exampleUpdates } from './examples.ts';

/** One of the example villages, on a device of one's own. */
export function examplePlan(letter: keyof typeof EXAMPLES): Plan {
	const plan = planIn(new Y.Doc());
	Y.applyUpdate(plan.doc, exampleUpdates(EXAMPLES[letter]).plan);
	return plan;
}
