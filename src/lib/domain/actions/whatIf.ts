import type { Plan } from '../plan.ts';
import { activitiesOf } from './activities.ts';
import type { CeilingsNow } from './ceilings.ts';
import type { ActivityList } from './details.ts';
import { fitting, limitsOf } from './fitting.ts';
import type { Activity } from './read.ts';
import { totals } from './totals.ts';

/** Lists that lines would stand on, by line; the others stay where they are. */
export type Trial = ReadonlyMap<string, ActivityList>;

/** The lines as they would stand. Nothing is written. */
export function linesIf(lines: readonly Activity[], trial: Trial): Activity[] {
	return lines.map((line) => ({ ...line, list: trial.get(line.id) ?? line.list }));
}

/** What would be left of each source, and of all, if these lines were the plan. */
export function moneyIf({ sources, whole }: CeilingsNow, lines: readonly Activity[]): CeilingsNow {
	const inPlan = totals(lines.filter(({ list }) => list === 'RKP'));
	const known = new Set(sources.map(({ source }) => source));
	const fresh = [...inPlan.bySource.keys()].filter((source) => !known.has(source));
	const all = [
		...sources,
		...fresh.map((source) => ({ source, reserved: 0, planned: 0, others: [] }))
	] as CeilingsNow['sources'];
	return {
		sources: all.map((now) => {
			const planned = inPlan.bySource.get(now.source) ?? 0;
			if (now.available === undefined) return { ...now, planned };
			return { ...now, planned, left: now.available - planned };
		}),
		...(whole && {
			whole: {
				...whole,
				planned: inPlan.cost,
				left: whole.ceiling - whole.reserved - inPlan.cost
			}
		})
	};
}

/** The lines of this year's plan that the money does not reach, in their order: they would wait. */
export function waitingIf(plan: Plan, trial: Trial): Map<string, ActivityList> {
	const lines = linesIf(activitiesOf(plan), trial).filter(({ list }) => list === 'RKP');
	const { outside } = fitting(lines, limitsOf(plan), 'skip');
	return new Map([...trial, ...outside.map(({ item }) => [item.id, 'WAITING'] as const)]);
}
