import { sittingNowOf } from '#lib/domain/meeting/sittingNow.ts';
import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { day } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

/** A sitting a plan may have been agreed in. */
export interface SittingHere {
	id: string;
	name: string;
}

/** The sittings of a plan, and the one something agreed on now most likely happened in: the one that is led, else the last of a day that is not ahead. */
export function sittingsHere(plan: Plan, today: string): { all: SittingHere[]; likely: string } {
	const sittings = sittingsOf(plan);
	const held = sittings.filter(({ start = '9' }) => start.slice(0, 10) <= today);
	return {
		all: sittings.map((sitting) => ({ id: sitting.id, name: nameOf(sitting) })),
		likely: sittingNowOf(plan)?.id ?? held.at(-1)?.id ?? ''
	};
}

function nameOf({ title, start }: Sitting): string {
	const when = start && day(start.slice(0, 10));
	return [title ?? t('approval.sitting.unnamed'), when].filter(Boolean).join(' · ');
}
