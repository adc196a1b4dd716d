import type { Plan } from '../plan.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare } from '../shared/stamp.ts';
import { TRAININGS, type Training } from './peopleKinds.ts';

/** A training with what came of it. */
export interface TrainingRow extends Training {
	participants: number;
	/** Points that people knew more afterwards; nothing where nobody asked before and after. Below zero it did harm. */
	gain?: number;
}

/** Every training, by its day; those without a day last. */
export function trainingsOf(plan: Plan): TrainingRow[] {
	return rowsOf(plan, TRAININGS)
		.map((training) => {
			const { participantsM = 0, participantsF = 0, pre, post } = training;
			const gain = pre !== undefined && post !== undefined ? { gain: post - pre } : {};
			return { ...training, participants: participantsM + participantsF, ...gain };
		})
		.sort((a, b) => compare(a.date ?? '9', b.date ?? '9'));
}

/** All trainings together: how many, how many people by sex, and those that tell what people learnt. */
export function trainingTotals(rows: readonly TrainingRow[]) {
	const sum = (of: (row: TrainingRow) => number) => rows.reduce((all, row) => all + of(row), 0);
	return {
		trainings: rows.length,
		participantsM: sum(({ participantsM = 0 }) => participantsM),
		participantsF: sum(({ participantsF = 0 }) => participantsF),
		measured: sum(({ gain }) => (gain === undefined ? 0 : 1))
	};
}
