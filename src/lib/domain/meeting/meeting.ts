import { PLAN_VERSION } from '../migrations/version.ts';
import { readStep, type Step } from '../method.ts';
import { hasBegun, type Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { textIn } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
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

/** The plan's head, as every surface shows it. */
export interface Meeting extends Required<Omit<Beginning, 'place' | 'year'>> {
	place: Partial<Record<'district' | 'regency' | 'province', string>>;
	year?: number;
	/** The step the group is at: phones and wall follow it. */
	step: Step;
	createdAt: string;
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

/**
 * Moves the whole room to a step. Going back is allowed: a group may look again at what it said. What the room was
 * shown at the step before is put away (STAGE-3), and so is a scene that covered the wall (LEAD-25).
 */
export function moveTo(plan: Plan, step: Step, person: PersonId): Result<Step, PlanRefusal> {
	const isThere = plan.meta.get('step') === step;
	if (isThere && !plan.meta.has('interlude')) return done(step);
	return change(plan, person, () => {
		if (plan.meta.has('interlude')) plan.meta.delete('interlude');
		if (isThere) return step;
		if (plan.meta.has('stage')) plan.meta.delete('stage');
		return plan.meta.set('step', step) as Step;
	});
}

/** The head of the plan. Before it has arrived everything is empty, and the step is the first. */
export function meetingOf(plan: Plan): Meeting {
	const { meta } = plan;
	const place: Meeting['place'] = {};
	for (const part of ['district', 'regency', 'province'] as const) {
		const name = textIn(meta.get(part));
		if (name) place[part] = name;
	}
	const year = meta.get('year');
	return {
		title: textIn(meta.get('title')) ?? '',
		village: textIn(meta.get('village')) ?? '',
		language: textIn(meta.get('language')) ?? 'id',
		currency: textIn(meta.get('currency')) ?? 'IDR',
		step: readStep(meta.get('step')) ?? 'meeting',
		createdAt: textIn(meta.get('createdAt')) ?? '',
		place,
		...(typeof year === 'number' && { year })
	};
}
