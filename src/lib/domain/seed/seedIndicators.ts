import { INDICATORS, LEVELS } from '../actions/kinds.ts';
import { addReading } from '../monitoring/readings.ts';
import { addAssumption } from '../objectives/assumptions.ts';
import { ASSUMPTIONS } from '../objectives/kinds.ts';
import { present, textIn } from '../shared/fields.ts';
import { addTo } from '../shared/records.ts';
import { listIn } from './rows.ts';
import { decimalIn, eachRow, type SeedRow } from './seedRow.ts';
import { objectiveFor } from './seedStrategies.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

const LEVEL = Object.fromEntries(LEVELS.map((level) => [level, level]));
const DIRECTIONS = { up: 'up', down: 'down', keep: 'keep' } as const;
const RISE = Object.fromEntries(
	(ASSUMPTIONS.fields.level.of ?? []).map((level) => [level, level])
) as Record<
	string,
	'goal' | 'precondition' | 'activity-output' | 'output-purpose' | 'purpose-goal'
>;

/** Writes what will tell that the plan works, what was measured already, and what the plan relies on. */
export function sowIndicators(sowing: Sowing) {
	eachRow(sowing, 'indicators', (row) => sowIndicator(sowing, row));
	eachRow(sowing, 'assumptions', (row, at) => {
		const draft = {
			text: row.text('text') ?? '',
			...present({
				level: row.choice('level', RISE),
				likelihood: row.whole('likelihood'),
				impact: row.whole('impact'),
				mitigation: row.text('mitigation'),
				owner: row.text('owner')
			})
		};
		const stamp = stampOf(sowing, sowing.ids.of(`assumption${at + 1}`) ?? 'none');
		noted(sowing, addAssumption(sowing.plan, draft, stamp), row.where, 'assumptions');
	});
}

function sowIndicator(sowing: Sowing, row: SeedRow) {
	const { plan } = sowing;
	const id = row.id('id');
	const draft = {
		text: row.text('text') ?? '',
		...present({
			level: row.choice('level', LEVEL),
			objective: row.take('objective', (said) => objectiveFor(sowing, said)),
			unit: row.text('unit'),
			direction: row.choice('direction', DIRECTIONS),
			baseline: row.decimal('baseline'),
			baselineDate: row.text('baselineDate'),
			target: row.decimal('target'),
			targetDate: row.text('targetDate'),
			mov: row.text('mov'),
			collector: row.text('collector')
		})
	};
	const readings = row.list('readings');
	if (!id) sowing.ledger.miss(row.where, 'not-readable');
	else if (
		noted(sowing, addTo(plan, INDICATORS, draft, stampOf(sowing, id)), row.where, 'indicators')
	) {
		readings.forEach((value, at) =>
			sowReading(sowing, id, value, `${row.where}.readings[${at}]`, at)
		);
	}
}

/** A reading is `[when, value]`. */
function sowReading(sowing: Sowing, indicator: string, value: unknown, where: string, at: number) {
	const [date, said] = listIn(value);
	const draft = { indicator, date: textIn(date) ?? '', value: decimalIn(said) ?? '' };
	const stamp = stampOf(sowing, sowing.ids.hidden(`reading ${at} of ${indicator}`));
	noted(sowing, addReading(sowing.plan, draft, stamp), where, 'readings');
}
