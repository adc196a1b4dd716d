import { PLAN_VERSION } from '../migrations/version.ts';
import { hasBegun, type Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';

/** What a facilitator says when a plan is begun. */
export interface Beginning {
	title: string;
	village: string;
	/** The language the group speaks: `id`, `en`, … */
	language: string;
	/** ISO 4217: `IDR` unless said otherwise. */
	currency?: string;
	/** More of the letterhead, where it is known. */
	place?: Partial<Record<'district' | 'regency' | 'province', string>>;
	/** The budget year the plan is for. */
	year?: number;
}

export type BeginRefusal = WordsRefusal | PlanRefusal | 'already-begun';

/** Begins a plan. Done once, by the facilitator, so that no two devices ever fill an empty plan each. */
export function beginPlan(
	plan: Plan,
	beginning: Beginning,
	stamp: Stamp
): Result<string, BeginRefusal> {
	if (hasBegun(plan)) return refuse('already-begun');
	const title = sentence(beginning.title, LONGEST_NAME);
	if (!title.ok) return title;
	const village = sentence(beginning.village, LONGEST_NAME);
	if (!village.ok) return village;

	return change(plan, stamp.by, () => {
		const { place = {}, currency = 'IDR', language, year } = beginning;
		const head = {
			version: PLAN_VERSION,
			id: stamp.id,
			createdAt: stamp.at,
			createdBy: stamp.by,
			title: title.value,
			village: village.value,
			language,
			currency,
			step: 'meeting',
			...(year !== undefined && { year }),
			...place
		};
		for (const [key, value] of Object.entries(head)) plan.meta.set(key, value);
		return stamp.id;
	});
}
