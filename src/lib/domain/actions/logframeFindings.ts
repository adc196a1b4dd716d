import type { Assumption } from '../objectives/kinds.ts';
import { screenedAs } from '../objectives/screening.ts';
import type { Plan } from '../plan.ts';
import { rowsOf } from '../shared/rows.ts';
import { gapsOf, type Gap } from './indicatorTest.ts';
import { INDICATORS, type Indicator } from './kinds.ts';
import { logframesOf, type Logframe } from './logframe.ts';

/** What a logframe lacks; each has words in every language under `finding.`. */
export const LOGFRAME_FINDINGS = [
	'logframe.no-purpose',
	'logframe.no-goal',
	'logframe.output-unworded',
	'logframe.output-without-activity',
	'logframe.without-indicator',
	'logframe.activity-beside',
	'logframe.indicator-gaps',
	'logframe.indicator-nowhere',
	'logframe.killer'
] as const;

/** Something to talk about: the record it is about, or nothing for the plan as a whole; of an indicator, what it does not say. */
export interface LogframeFinding {
	code: (typeof LOGFRAME_FINDINGS)[number];
	id?: string;
	gaps?: Gap[];
}

type Code = LogframeFinding['code'];
const found = (code: Code, list: readonly { id: string }[]): LogframeFinding[] =>
	list.map(({ id }) => ({ code, id }));

/**
 * What is to be mended before the logframes of a plan hold (section 1.8). Each main problem that was turned over is
 * one purpose, with a logframe of its own; an activity is beside them when it serves no output of any.
 */
export function logframeFindingsOf(plan: Plan, frames = logframesOf(plan)): LogframeFinding[] {
	const isBeside = ({ id }: { id: string }) =>
		frames.every(({ beside }) => beside.some((line) => line.id === id));
	return [
		...frames.flatMap(rowFindings),
		...found('logframe.activity-beside', frames[0]?.beside.filter(isBeside) ?? []),
		...indicatorFindings(rowsOf(plan, INDICATORS), frames),
		...found('logframe.killer', killersIn(frames))
	];
}

function rowFindings({ tree, purpose, goal, outputs, activities }: Logframe): LogframeFinding[] {
	const done = new Set(activities.map(({ output }) => output));
	const measured = [...(purpose ? [purpose] : []), ...outputs.filter(({ text }) => text)];
	const frame = tree === undefined ? {} : { id: tree };
	return [
		...(purpose ? [] : [{ code: 'logframe.no-purpose' as const, ...frame }]),
		...(purpose && goal.length === 0 ? [{ code: 'logframe.no-goal' as const, ...frame }] : []),
		...found(
			'logframe.output-unworded',
			outputs.filter(({ text }) => !text)
		),
		...found(
			'logframe.output-without-activity',
			outputs.filter(({ id }) => !done.has(id))
		),
		...found(
			'logframe.without-indicator',
			measured.filter(({ indicators }) => indicators.length === 0)
		)
	];
}

function indicatorFindings(
	indicators: readonly Indicator[],
	frames: readonly Logframe[]
): LogframeFinding[] {
	const shown = new Set(
		frames
			.flatMap(({ goal, purpose, outputs }) => [...goal, ...(purpose ? [purpose] : []), ...outputs])
			.flatMap((row) => row.indicators.map(({ id }) => id))
	);
	const isNowhere = ({ id, activity }: Indicator) => activity === undefined && !shown.has(id);
	return [
		...indicators.flatMap((indicator): LogframeFinding[] => {
			const gaps = gapsOf(indicator);
			return gaps.length > 0 ? [{ code: 'logframe.indicator-gaps', id: indicator.id, gaps }] : [];
		}),
		...found('logframe.indicator-nowhere', indicators.filter(isNowhere))
	];
}

/** Unlikely, and nobody can change it: the plan stands on it and has to be made anew. Each once, in however many frames. */
function killersIn(frames: readonly Logframe[]): Assumption[] {
	const all = frames.flatMap(({ assumptions }) => Object.values(assumptions).flat());
	const byId = new Map(all.map((assumption) => [assumption.id, assumption]));
	return [...byId.values()].filter((assumption) => screenedAs(assumption) === 'killer');
}
