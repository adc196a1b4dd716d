import type { Indicator } from '#lib/domain/actions/kinds.ts';
import type { IndicatorLight } from '#lib/domain/monitoring/indicatorLight.ts';
import type { Sign } from '#lib/domain/monitoring/signs.ts';
import { dayOf } from '#lib/domain/monitoring/readings.ts';
import type { Standing } from '#lib/domain/monitoring/watched.ts';
import { day, month, number } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { percent } from '../reasons.ts';
import type { LineOf } from './lineChart.ts';

/** A measured value as people write it, with its unit: `79,5 %`. A unit of several letters may stand on the next line. */
export function value(decimal: string | undefined, unit: string | undefined): string {
	if (decimal === undefined) return '–';
	const between = (unit?.length ?? 0) > 2 ? ' ' : '\u00a0';
	return [number(Number(decimal)), unit].filter(Boolean).join(between);
}

/** A day or a month in words. */
export function date(said: string | undefined): string {
	if (said === undefined) return '';
	return said.length === 7 ? month(said) : day(said);
}

/** The picture and the word of a sign's light. */
export function markOf({ colour, because }: IndicatorLight): { standing: Standing; said?: string } {
	if (because === 'reached') return { standing: 'done', said: t('signs.reached') };
	if (colour !== 'grey') return { standing: colour };
	if (because === 'no-reading' || because === 'old-reading') return { standing: 'no-news' };
	return { standing: 'no-months', said: t('signs.unready') };
}

/** Why its light has its colour, with the numbers it was judged by. */
export function reasonOf({ light }: Sign): string {
	const because = t(`indicator.because.${light.because}`);
	if (!light.way || light.because === 'reached') return because;
	const way = percent(light.way.part, light.way.of);
	if (!light.time) return `${because} ${t('signs.way', { way })}`;
	const time = percent(light.time.part, light.time.of);
	return `${because} ${t('signs.way-and-time', { way, time })}`;
}

/** What the chart of a sign is drawn from. */
export function lineOf({ indicator, readings }: Sign): LineOf {
	const dots = readings.map((reading) => ({
		day: dayOf(reading.date),
		value: Number(reading.value)
	}));
	const course = courseOf(indicator);
	const level = course || indicator.target === undefined ? undefined : Number(indicator.target);
	return { dots, ...(course && { course }), ...(level !== undefined && { level }) };
}

function courseOf({ baseline, baselineDate, target, targetDate, direction }: Indicator) {
	if (baseline === undefined || target === undefined || direction === 'keep') return undefined;
	if (baselineDate === undefined || targetDate === undefined) return undefined;
	const from = { day: dayOf(baselineDate), value: Number(baseline) };
	const to = { day: dayOf(targetDate), value: Number(target) };
	return from.day < to.day ? ([from, to] as const) : undefined;
}
