import type { Plan } from '../plan.ts';
import { textIn } from '../shared/fields.ts';

/** A plan and the years before it among others, earliest first, each the one the next was opened from (YEAR-21). */
export function yearsBefore(plan: Plan, others: readonly Plan[]): Plan[] {
	const byId = new Map(others.map((each) => [textIn(each.meta.get('id')), each]));
	const chain = [plan];
	const seen = new Set([textIn(plan.meta.get('id'))]);
	for (let at: Plan | undefined = plan; at;) {
		const before = textIn(at.meta.get('previousCycle'));
		at = before === undefined || seen.has(before) ? undefined : byId.get(before);
		if (at) chain.unshift(at);
		seen.add(before);
	}
	return chain;
}
