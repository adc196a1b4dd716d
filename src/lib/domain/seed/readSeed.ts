import { moveTo } from '../meeting/moving.ts';
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
import { sowAttendance } from './seedAttendance.ts';
import { sowSittings } from './seedSittings.ts';
import { sowStrategies } from './seedStrategies.ts';
import { sowScoring } from './seedScoring.ts';
import { sowMoney } from './seedMoney.ts';
import { sowIndicators } from './seedIndicators.ts';
import { sowLogframe } from './seedLogframe.ts';
import { sowApproval } from './seedApproval.ts';
import { sowPeople } from './seedPeople.ts';
import { sowLearning } from './seedLearning.ts';
import { checkSums } from './seedChecks.ts';
import { noted, type Sowing } from './sowing.ts';

/** What the records of a seed are called. */
export interface SeedNames {
	/** The plan's own id. */
	plan: string;
	/** Set before each id of the seed: `a` makes `a-i01` of `i01`. */
	prefix: string;
}

/** Every key of a seed that something here reads, and those whose sums are compared. */
const READ =
	`schema title locale timeZone currency place cycle sessions sessionColumns ideas ideaColumns clusters
	problemTrees objectiveTrees criteria strategies voteRounds scoring activities ceilings reserved indicators
	assumptions logframe approval followUps progress stakeholders trainings evaluation handover ideaStats
	budgetSummary planSummary availableForPlan`.split(/\s+/);
const READ_BY_SITTING = /^(attendance_|budgetLines)/;
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

	sowSittings(sowing);
	sowAttendance(sowing);
	sowIdeas(sowing);
	sowTrees(sowing);
	sowObjectives(sowing);
	sowStrategies(sowing);
	sowRounds(sowing);
	sowScoring(sowing);
	sowActivities(sowing);
	sowMoney(sowing);
	sowIndicators(sowing);
	sowLogframe(sowing);
	sowApproval(sowing);
	sowPeople(sowing);
	sowProgress(sowing);
	sowLearning(sowing);
	noted(sowing, moveTo(plan, stepOf(sowing), sowing.lead), 'step');
	checkSums(sowing);
	noteRest(sowing);
	return ledger.report();
}

/** The sittings, for their times. */
function sittingsOf(seed: Row, ledger: Ledger): Sitting[] {
	return tabled(listIn(seed['sessions']), seed['sessionColumns']).flatMap((value, at) => {
		const row = rowIn(value) ?? {};
		const [id, start] = [row['id'], row['start']];
		if (typeof id !== 'string' || typeof start !== 'string' || !START.test(start)) {
			ledger.miss(`sessions[${at}]`, 'not-readable');
			return [];
		}
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
		if (!READ.includes(key) && !READ_BY_SITTING.test(key))
			ledger.miss(key, 'no-place-yet', undefined, times);
	}
}
