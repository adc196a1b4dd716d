import { boardOfPlace } from '../board/aspect.ts';
import type { Step } from '../method.ts';
import type { EntryRoot, Plan, RecordRoot } from '../plan.ts';

/** At which step of the method people meet what is kept in a root; the head of a plan belongs to the meeting. */
const STEP_OF: Readonly<Record<RecordRoot | EntryRoot | 'meta', Step>> = {
	meta: 'meeting',
	members: 'meeting',
	sittings: 'meeting',
	agenda: 'meeting',
	quorumSteps: 'meeting',
	attendance: 'meeting',
	turns: 'meeting',
	moods: 'meeting',
	splits: 'meeting',
	teams: 'meeting',
	hands: 'meeting',
	drawings: 'ideas',
	drawn: 'ideas',
	ideas: 'ideas',
	clusters: 'ideas',
	choices: 'ideas',
	supports: 'ideas',
	trees: 'problems',
	problems: 'problems',
	causes: 'problems',
	places: 'problems',
	objectives: 'objectives',
	assumptions: 'objectives',
	criteria: 'objectives',
	strategies: 'objectives',
	means: 'objectives',
	rounds: 'votes',
	ledger: 'votes',
	activities: 'actions',
	budgetLines: 'actions',
	ceilings: 'actions',
	reservations: 'actions',
	earmarks: 'actions',
	indicators: 'actions',
	risks: 'actions',
	followUps: 'actions',
	referrals: 'actions',
	stakeholders: 'actions',
	trainings: 'actions',
	approvals: 'actions',
	revisions: 'actions',
	progress: 'monitoring',
	readings: 'monitoring',
	satisfaction: 'monitoring',
	stories: 'monitoring',
	lessons: 'monitoring',
	handover: 'monitoring',
	carried: 'monitoring'
};

/** The step of a root; nothing for one that only a later app knows. */
function stepOf(root: string): Step | undefined {
	return Object.hasOwn(STEP_OF, root) ? STEP_OF[root as RecordRoot] : undefined;
}

/** The step of one record or entry; of where a card lies, or how a board is laid out, the step with that board. */
export function stepAt(plan: Plan, { root, id }: { root: string; id: string }): Step | undefined {
	if (root !== 'places') return stepOf(root);
	const board = boardOfPlace(id);
	if (board) return board === 'pair' ? 'objectives' : board;
	if (plan.ideas.has(id) || plan.clusters.has(id)) return 'ideas';
	return plan.problems.has(id) ? 'problems' : 'objectives';
}
