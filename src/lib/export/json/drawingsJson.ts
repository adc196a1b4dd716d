import { drawingsOf, thingsOf } from '#lib/domain/drawing/reading.ts';
import type { Plan } from '#lib/domain/plan.ts';

/**
 * The drawings of a plan: what each is called, how many things are on it, and every word on it, from the back of the
 * pile to the front. What became an idea is told only where `open` has that idea: a private one stays private.
 */
export function drawingsJson(plan: Plan, open: readonly { id: string }[]) {
	const told = new Set(open.map(({ id }) => id));
	return drawingsOf(plan).map(({ id, title, template }) => {
		const { things } = thingsOf(plan, id);
		const words = things.flatMap(({ form, text, idea }) =>
			text && (idea === undefined || told.has(idea)) ? [{ form, text, ...(idea && { idea }) }] : []
		);
		return { id, title, ...(template && { template }), things: things.length, words };
	});
}
