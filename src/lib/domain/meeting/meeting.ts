import { readStep, type Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { textIn } from '../shared/fields.ts';

import type { Beginning } from './beginning.ts';

/** The plan's head, as every surface shows it. */
export interface Meeting extends Required<Omit<Beginning, 'place' | 'year'>> {
	place: Partial<Record<'district' | 'regency' | 'province', string>>;
	year?: number;
	/** The step the group is at: phones and wall follow it. */
	step: Step;
	createdAt: string;
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
