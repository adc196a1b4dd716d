import type { Activity } from '#lib/domain/actions/read.ts';
import { NEWS_LASTS, type Light } from '#lib/domain/monitoring/light.ts';
import type { Standing } from '#lib/domain/monitoring/watched.ts';
import { t } from '#lib/i18n/words.svelte.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

/** Each standing has its own picture: nobody has to tell red from green. */
export const STANDING_ICONS: Record<Standing, IconName> = {
	red: 'unsafe',
	amber: 'wait',
	'no-news': 'help',
	green: 'up',
	'no-months': 'minus',
	'not-begun': 'clock',
	done: 'check'
};

/** A share as whole percent for people's eyes; what is compared stays unrounded. */
export function percent(part: number, whole: number): number {
	return whole > 0 ? Math.round((part / whole) * 100) : 0;
}

/** Why a light has its colour, with the numbers it was judged by. */
export function reason({ because, schedule, last }: Light, { cost = 0 }: Activity): string {
	const time = schedule ? percent(schedule.passed, schedule.whole) : 0;
	const { physical, spent = 0 } = last ?? { physical: 0 };
	const values = { physical, time, money: percent(spent, cost), days: NEWS_LASTS };
	return t(`monitoring.because.${because}`, values);
}

/** How many days past its end an activity is that is not done; nothing while there is time. */
export function daysLate({ schedule, because }: Light): number | undefined {
	return schedule && schedule.late > 0 && because !== 'done' ? schedule.late : undefined;
}
