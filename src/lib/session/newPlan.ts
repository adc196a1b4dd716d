import * as Y from 'yjs';

import { beginPlan, type Beginning, type BeginRefusal } from '#lib/domain/meeting/beginning.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Result } from '#lib/domain/shared/result.ts';

import { newId } from './newId.ts';
import { personHere } from './person.ts';
import { keepPlan, type KeepRefusal } from './receivePlan.ts';

/** Begins a new plan on this device, a real one unless `begin` says otherwise. It reaches the relay when it is opened. */
export async function newPlan(
	beginning: Beginning,
	begin: typeof beginPlan = beginPlan
): Promise<Result<string, BeginRefusal | KeepRefusal>> {
	const doc = new Y.Doc();
	const id = newId();
	const stamp = { id, by: personHere(), at: new Date().toISOString() };
	const begun = begin(
		planIn(doc, () => stamp.at),
		beginning,
		stamp
	);
	return begun.ok ? keepPlan(id, { plan: Y.encodeStateAsUpdate(doc) }) : begun;
}
