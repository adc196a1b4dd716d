import { moveTo } from '../meeting/meeting.ts';
import type { Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { textIn } from '../shared/fields.ts';
import type { BallotBox } from '../votes/box.ts';
import { Ledger, type SeedReport } from './report.ts';
import { rowIn, tabled, listIn, type Row } from './rows.ts';
import { sowActivities } from './seedActivities.ts';
import { SeedClock, type Sitting } from './seedClock.ts';
import { sowHead } from './seedHead.ts';
import { sowIdeas } from './seedIdeas.ts';
import { SeedIds } from './seedIds.ts';
import { sowObjectives } from './seedObjectives.ts';
import { sowProgress } from './seedProgress.ts';
import { sowRounds } from './seedRounds.ts';
import { sowTrees } from './seedTrees.ts';
import { noted, type Sowing } from './sowing.ts';

/** What the records of a seed are called. */
export interface SeedNames {
	/** The plan's own id. */
	plan: string;
	/** Set before each id of the seed: `a` makes `a-i01` of `i01`. */
	prefix: string;
}

const READ = [
	'schema',
	'title',
	'locale',
	'timeZone',
	'currency',
	'place',
	'cycle',
	'sessions'
].concat(
	['sessionColumns', 'ideas', 'ideaColumns', 'clusters', 'problemTrees', 'objectiveTrees'],
	['voteRounds', 'activities', 'progress']
);
const COMPUTED = ['ideaStats', 'budgetSummary', 'planSummary'];
const START = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/**
 * Fills an empty plan and ballot box from a `planning-seed/1` file, through the commands people use. The same
 * seed makes the same plan everywhere. It never throws: what cannot be placed is a line of the report.
 */
export function readSeed(
	seed: unknown,
	plan: Plan,
	box: BallotBox,
	{ plan: planId, prefix }: SeedNames
): SeedReport {
	const ledger = new Ledger();
	const row = rowIn(seed);
	if (row?.['schema'] !== 'planning-seed/1') {
		ledger.miss('schema', 'not-a-seed', row?.['schema']);
		return ledger.report();
	}
	const clock = new SeedClock(sittingsOf(row, ledger), row['timeZone']);
	const ids = new SeedIds(prefix);
	const sowing = { seed: row, plan, box, ids, clock, ledger, lead: ids.hidden('facilitator') };
	if (!sowHead(sowing, planId)) return ledger.report();

	sowIdeas(sowing);
	sowTrees(sowing);
	sowObjectives(sowing);
	sowRounds(sowing);
	sowActivities(sowing);
	sowProgress(sowing);
	noted(sowing, moveTo(plan, stepOf(sowing), sowing.lead), 'step');
	noteRest(sowing);
	return ledger.report();
}

/** The sittings, for their times. A plan keeps no list of its sittings yet, so each is noted. */
function sittingsOf(seed: Row, ledger: Ledger): Sitting[] {
	return tabled(listIn(seed['sessions']), seed['sessionColumns']).flatMap((value, at) => {
		const row = rowIn(value) ?? {};
		const [id, start] = [row['id'], row['start']];
		if (typeof id !== 'string' || typeof start !== 'string' || !START.test(start)) {
			ledger.miss(`sessions[${at}]`, 'not-readable');
			return [];
		}
		ledger.miss(`sessions[${at}]`, 'no-place-yet', row['title'] ?? id);
		return [{ id, type: textIn(row['type']) ?? '', place: textIn(row['place']) ?? '', start }];
	});
}

/** The step of the last thing the seed tells of: there the room stands. */
function stepOf({ ledger }: Sowing): Step {
	if (ledger.placed('progress') > 0) return 'monitoring';
	if (ledger.placed('activity') > 0) return 'actions';
	if (ledger.placed('round') > 0) return 'votes';
	if (ledger.placed('tree') > 0) return 'problems';
	return ledger.placed('idea') > 0 ? 'ideas' : 'meeting';
}

function noteRest({ seed, ledger }: Sowing) {
	for (const [key, value] of Object.entries(seed)) {
		const times = Array.isArray(value) ? value.length : 1;
		if (COMPUTED.includes(key)) ledger.miss(key, 'computed-here');
		else if (!READ.includes(key)) ledger.miss(key, 'no-place-yet', undefined, times);
	}
}
