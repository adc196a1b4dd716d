import * as Y from 'yjs';

import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';

/** A source of stamps with ids and times that are the same in every run. */
export function stamps(by = 'ana'): (who?: string) => Stamp {
	let count = 0;
	return (who = by) => {
		count += 1;
		const at = new Date(Date.UTC(2026, 6, 9, 9, 0, count)).toISOString();
		return { id: `${who}-${count}`, by: who, at };
	};
}

/** A plan that has begun, on one device. */
export function aPlan(stamp = stamps()): Plan {
	const plan = planIn(new Y.Doc());
	beginPlan(plan, { title: 'RKP 2027', village: 'Tirtamulya', language: 'id' }, stamp('lead'));
	return plan;
}

/** The same plan on another device, from here on apart. */
export function copyOf(plan: Plan): Plan {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(plan.doc));
	return planIn(doc);
}

/** Devices meet: everything each has goes to all the others. */
export function meet(...plans: Plan[]): void {
	const known = plans.map((plan) => Y.encodeStateAsUpdate(plan.doc));
	for (const plan of plans) for (const update of known) Y.applyUpdate(plan.doc, update);
}

/** The value of an answer that must be a yes. */
export function yes<T>(answer: { ok: true; value: T } | { ok: false; refusal: string }): T {
	if (!answer.ok) throw new Error(`refused: ${answer.refusal}`);
	return answer.value;
}
