import * as Y from 'yjs';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';

import { aPlan } from '../tests/support/plans.ts';

/** Copies of one plan on so many devices, each with so many ideas that its own people said without a line. */
export function apart(devices: number, cards: number) {
	const begun = Y.encodeStateAsUpdate(aPlan().doc);
	return Array.from({ length: devices }, (_, device) => {
		const plan = planIn(new Y.Doc());
		Y.applyUpdate(plan.doc, begun);
		for (let n = 0; n < cards; n++) {
			const stamp = {
				id: `${device}-${n}`,
				by: `person-${device}`,
				at: '2026-07-09T09:00:00.000Z'
			};
			addIdea(plan, { text: `Jembatan nomor ${device}.${n} rusak` }, stamp);
		}
		return plan;
	});
}

/** All meet: everything each has goes to the first one. Gives the milliseconds until its ideas can be read, and those that kept their author. */
export function together(plans: ReturnType<typeof apart>) {
	const updates = plans.map(({ doc }) => Y.encodeStateAsUpdate(doc));
	const plan = planIn(new Y.Doc());
	const start = performance.now();
	for (const update of updates) Y.applyUpdate(plan.doc, update);
	const ideas = ideasOf(plan);
	const took = performance.now() - start;
	const whole = ideas.filter(({ id, createdBy }) => createdBy === `person-${id.split('-')[0]}`);
	return { took, whole: whole.length };
}
