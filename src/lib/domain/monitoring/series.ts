import { INDICATORS, type Indicator } from '../actions/kinds.ts';
import type { Plan } from '../plan.ts';
import { lastIndex } from '../shared/lastIndex.ts';
import { rowsOf } from '../shared/rows.ts';
import type { Reading } from './kinds.ts';
import { cycleOf } from './past.ts';
import { byDate, readingsOf } from './readings.ts';

/** What one cycle knows of an indicator. */
export interface SeriesCycle {
	cycle: string;
	/** As that cycle's plan has it; nothing where it was not followed. */
	indicator?: Indicator;
	readings: Reading[];
	/** Nobody measured in this cycle. */
	gap: boolean;
}

/** An indicator over the years: its words as they are now, and every reading in one line. */
export interface Series {
	id: string;
	text: string;
	unit?: string;
	/** From the first cycle that knew it to the last, none left out. */
	cycles: SeriesCycle[];
	/** All readings by when they were taken, each once. */
	readings: Reading[];
}

/**
 * The line of each indicator over several cycles (section 0: real change takes long). Plans come earliest first; an
 * indicator that was brought into the next cycle has the same id there.
 */
export function seriesOf(plans: readonly Plan[]): Series[] {
	const years = plans.map((plan) => ({
		cycle: cycleOf(plan),
		indicators: new Map(rowsOf(plan, INDICATORS).map((row) => [row.id, row])),
		readings: readingsOf(plan)
	}));
	const ids = new Set(years.flatMap(({ indicators }) => [...indicators.keys()]));
	return [...ids].flatMap((id) => {
		const first = years.findIndex(({ indicators }) => indicators.has(id));
		const last = lastIndex(years, ({ indicators }) => indicators.has(id));
		const cycles = years.slice(first, last + 1).map((year): SeriesCycle => {
			const indicator = year.indicators.get(id);
			const readings = (indicator && year.readings.get(id)) ?? [];
			return {
				cycle: year.cycle,
				...(indicator && { indicator }),
				readings,
				gap: readings.length === 0
			};
		});
		const now = cycles.at(-1)?.indicator;
		if (!now) return [];
		return [
			{ id, text: now.text, ...(now.unit && { unit: now.unit }), cycles, readings: line(cycles) }
		];
	});
}

function line(cycles: readonly SeriesCycle[]): Reading[] {
	const once = new Map(cycles.flatMap(({ readings }) => readings.map((each) => [each.id, each])));
	return [...once.values()].sort(byDate);
}
