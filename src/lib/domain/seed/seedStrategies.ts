import { addCriterion, criteriaOf } from '../objectives/criteria.ts';
import { strategiesOf } from '../objectives/ranking.ts';
import { addStrategy, decideStrategy } from '../objectives/strategies.ts';
import { present, textIn } from '../shared/fields.ts';
import { eachRow, type SeedRow } from './seedRow.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

/** Writes the yardsticks and the strategies they were held against, and what was selected. */
export function sowStrategies(sowing: Sowing) {
	eachRow(sowing, 'criteria', (row) => sowCriterion(sowing, row));
	const weighed: { row: SeedRow; id: string }[] = [];
	eachRow(sowing, 'strategies', (row) => {
		const id = sowStrategy(sowing, row);
		row.take('weighted', (value) => value); // compared below, when all are there
		if (id) weighed.push({ row, id });
	});
	const ranked = strategiesOf(sowing.plan);
	for (const { row, id } of weighed) {
		const score = ranked.find((each) => each.id === id)?.score;
		row.check('weighted', score === undefined ? undefined : score / 1000);
	}
}

function sowCriterion(sowing: Sowing, row: SeedRow) {
	const id = row.id('id');
	const draft = { label: row.text('label') ?? '', ...present({ weight: row.whole('weight') }) };
	if (!id) sowing.ledger.miss(row.where, 'not-readable');
	else noted(sowing, addCriterion(sowing.plan, draft, stampOf(sowing, id)), row.where, 'criteria');
}

function sowStrategy(sowing: Sowing, row: SeedRow): string | undefined {
	const { plan, lead, ledger } = sowing;
	const id = row.id('id');
	const draft = {
		name: row.text('name') ?? '',
		objectives: row.list('objectives').flatMap((said) => objectiveFor(sowing, said) ?? []),
		scores: scoresIn(sowing, row.list('scores'))
	};
	const chosen = row.take('selected', (value) => (typeof value === 'boolean' ? value : undefined));
	const reason = row.text('reason');
	if (!id) {
		ledger.miss(row.where, 'not-readable');
		return undefined;
	}
	const added = addStrategy(plan, draft, stampOf(sowing, id));
	if (!noted(sowing, added, row.where, 'strategies')) return undefined;
	if (chosen !== undefined) {
		const decision = {
			selected: chosen ? ('yes' as const) : ('no' as const),
			...present({ reason })
		};
		noted(sowing, decideStrategy(plan, id, decision, lead), `${row.where}.selected`);
	}
	return id;
}

/** Scores stand in the order of the criteria. */
function scoresIn({ plan }: Sowing, scores: readonly unknown[]): Record<string, number> {
	const criteria = criteriaOf(plan);
	return Object.fromEntries(
		scores.flatMap((score, at): [string, number][] => {
			const criterion = criteria[at];
			return criterion && typeof score === 'number' ? [[criterion.id, score]] : [];
		})
	);
}

/** The objective a seed names: by the problem it turns over, or by its own id. */
export function objectiveFor({ plan, ids }: Sowing, said: unknown): string | undefined {
	const id = ids.of(said);
	if (id && plan.objectives.has(id) && !plan.problems.has(id)) return problemOf(plan, id) ?? id;
	if (id && plan.objectives.has(id)) return id;
	const means = id && ids.hidden(`means ${id}`);
	return means && plan.objectives.has(means) ? means : undefined;
}

function problemOf(plan: Sowing['plan'], id: string): string | undefined {
	return textIn(plan.objectives.get(id)?.get('problem'));
}
