import { activitiesOf } from '../actions/activities.ts';
import { followUpsOf } from '../actions/followUps.ts';
import { totals } from '../actions/totals.ts';
import { meetingOf } from '../meeting/meeting.ts';
import type { Plan } from '../plan.ts';
import { present } from '../shared/fields.ts';
import { duesOf, type Due } from './dues.ts';
import { ideaOutcomesOf } from './ideaOutcomes.ts';
import { cycleOf } from './past.ts';
import { planActualTotals, planVersusActualOf, type PlanActual } from './planVersusActual.ts';
import { signsOf } from './signs.ts';
import { STANDINGS, standingOf, type Standing } from './watched.ts';

/** One plan in a table of several: what a facilitator of many villages looks at. Money in whole units of `currency`. */
export interface VillageRow {
	/** The plan's id. */
	plan: string;
	village: string;
	title: string;
	cycle: string;
	currency: string;
	/** How many activities stand where, late ones first. */
	lights: { standing: Standing; count: number }[];
	signs: { behind: number; all: number };
	/** The first thing that is due and not done, the late ones before all. */
	next?: Due;
	lateSteps: number;
	ideas: number;
	/** Ideas that have an answer, whatever it is. */
	answered: number;
	activities: number;
	done: number;
	planned: number;
	spent: number;
	/** People the activities are for, where that was written down; some are counted by several activities. */
	gain: { women: number; men: number; poor: number };
}

/** A plan on a day `YYYY-MM-DD` as one row (YEAR-15). Only numbers and the plan's own titles: nothing anybody said. */
export function villageRow(plan: Plan, today: string): VillageRow {
	const { village, title, currency } = meetingOf(plan);
	const lines = planVersusActualOf(plan, today);
	const outcomes = ideaOutcomesOf(plan);
	const signs = signsOf(plan, today);
	const own = activitiesOf(plan).filter(({ list }) => list === 'RKP');
	const { spent, done } = planActualTotals(lines);
	const sum = (of: (each: (typeof own)[number]) => number | undefined) =>
		own.reduce((all, each) => all + (of(each) ?? 0), 0);
	return {
		plan: String(plan.meta.get('id') ?? ''),
		...{ village, title, currency, spent, done },
		cycle: cycleOf(plan),
		lights: lightsIn(lines),
		signs: { behind: signs.filter(isBehind).length, all: signs.length },
		...present({ next: duesOf(plan)[0] }),
		lateSteps: followUpsOf(plan, today).filter(({ late }) => late > 0).length,
		ideas: outcomes.length,
		answered: outcomes.filter(({ outcome }) => outcome !== 'open').length,
		activities: own.length,
		planned: totals(own).cost,
		gain: {
			women: sum(({ benefF }) => benefF),
			men: sum(({ benefM }) => benefM),
			poor: sum(({ benefPoor }) => benefPoor)
		}
	};
}

/** Several plans added up, money by currency: nothing is joined, each plan stays its village's own. */
export function villagesTotal(rows: readonly VillageRow[]) {
	const sum = (of: (row: VillageRow) => number) => rows.reduce((all, row) => all + of(row), 0);
	const money = new Map<string, { planned: number; spent: number }>();
	for (const { currency, planned, spent } of rows) {
		const before = money.get(currency) ?? { planned: 0, spent: 0 };
		money.set(currency, { planned: before.planned + planned, spent: before.spent + spent });
	}
	return {
		money,
		ideas: sum(({ ideas }) => ideas),
		answered: sum(({ answered }) => answered),
		activities: sum(({ activities }) => activities),
		done: sum(({ done }) => done),
		lateSteps: sum(({ lateSteps }) => lateSteps),
		women: sum(({ gain }) => gain.women)
	};
}

function lightsIn(lines: readonly PlanActual[]) {
	return STANDINGS.flatMap((standing) => {
		const count = lines.filter(({ light }) => standingOf(light) === standing).length;
		return count > 0 ? [{ standing, count }] : [];
	});
}

function isBehind({ light }: ReturnType<typeof signsOf>[number]): boolean {
	return light.colour === 'red' || light.colour === 'amber';
}
