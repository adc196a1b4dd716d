import { INDICATORS } from '../actions/kinds.ts';
import { detailActivity } from '../actions/activities.ts';
import { addAssumption } from '../objectives/assumptions.ts';
import { objectivesOf } from '../objectives/objectives.ts';
import { present, textIn } from '../shared/fields.ts';
import { setIn } from '../shared/records.ts';
import { eachRow, type SeedRow } from './seedRow.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

/** What an assumption beside a row of the logframe lets one rise to. */
const RISE = { goal: 'goal', purpose: 'purpose-goal', output: 'output-purpose' } as const;
const NAMES = { goal: 'goal', purpose: 'purpose', output: 'output' } as const;

/**
 * Reads a logframe that a file wrote out. Here it is a view of the trees: its rows are objectives, so only what the
 * trees do not say is placed — which indicators, assumptions and activities belong to a row, and their numbers.
 */
export function sowLogframe(sowing: Sowing) {
	eachRow(sowing, 'logframe', (row, at) => sowRow(sowing, row, at));
}

function sowRow(sowing: Sowing, row: SeedRow, at: number) {
	const { plan, ids, lead } = sowing;
	const level = row.choice('level', NAMES);
	const text = row.text('text');
	const objective = objectivesOf(plan).find((each) => each.text === text)?.id;
	if (text !== undefined && objective === undefined) row.miss('text', 'no-such-objective', text);
	for (const said of row.list('indicators')) {
		const id = ids.of(said) ?? 'none';
		if (objective)
			noted(sowing, setIn(plan, INDICATORS, id, { objective }, lead), `${row.where}.indicators`);
	}
	row.list('assumptions').forEach((said, n) => {
		const stamp = stampOf(sowing, ids.hidden(`assumption ${n} of row ${at}`));
		const draft = {
			text: textIn(said) ?? '',
			...present({ level: level && RISE[level], objective })
		};
		noted(sowing, addAssumption(plan, draft, stamp), `${row.where}.assumptions`, 'assumptions');
	});
	const no = row.whole('no');
	row.list('activities').forEach((said, n) => {
		const number = no === undefined ? undefined : `${no}.${n + 1}`;
		const answer = detailActivity(plan, ids.of(said) ?? 'none', present({ number }), lead);
		noted(sowing, answer, `${row.where}.activities`);
	});
}
