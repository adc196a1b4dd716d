import { assumptionsOf } from '../objectives/assumptions.ts';
import type { Assumption } from '../objectives/kinds.ts';
import { objectiveTreeOf } from '../objectives/objectiveTree.ts';
import type { Plan } from '../plan.ts';
import { problemsOf } from '../problems/cards.ts';
import { treeInView, treesOf, type ProblemTree } from '../problems/tree.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { TreeId } from '../shared/ids.ts';
import { rowsOf } from '../shared/rows.ts';
import { activitiesOf } from './activities.ts';
import { BUDGET_LINES, INDICATORS, type BudgetLine, type Indicator } from './kinds.ts';
import { Spots } from './logframeSpots.ts';
import type { Activity } from './read.ts';

/** A line of the logframe's first column, with its indicators; what proves each (`mov`) is the third column. */
export interface LogframeRow {
	/** The objective's id, which is its problem's; of an activity, its own. */
	id: string;
	/** Outputs are numbered 1, 2, activities by their output: 1.1, 1.2. */
	number?: string;
	text: string;
	indicators: Indicator[];
}

/** An activity's line: inputs and cost stand where other rows have indicators (section 1.8). */
export interface ActivityRow extends LogframeRow {
	number: string;
	/** The id of the output it serves. */
	output: string;
	activity: Activity;
	inputs: BudgetLine[];
}

export type AssumptionLevel = NonNullable<Assumption['level']>;
/** The fourth column, by the row it lets one rise from; preconditions come before everything. */
export type Assumed = Record<AssumptionLevel, Assumption[]>;

/** The logframe of one problem tree: four rows by four columns, all computed. One main problem is one purpose. */
export interface Logframe {
	tree?: TreeId;
	goal: LogframeRow[];
	/** Nothing while the main problem is not turned over. */
	purpose?: LogframeRow;
	/** The text is empty while the problem is not turned over. */
	outputs: LogframeRow[];
	activities: ActivityRow[];
	assumptions: Assumed;
	/** What this year's plan does beside this logframe: lines that serve no output of it. */
	beside: Activity[];
}

/** The logframe of a tree, or of the one the room is looking at. */
export function logframeOf(plan: Plan, tree?: ProblemTree): Logframe {
	return framesOf(plan, [tree ?? treeInView(plan)])[0] as Logframe;
}

/** One logframe for each problem tree, oldest first; without a tree one that has only what stands beside it. */
export function logframesOf(plan: Plan): Logframe[] {
	const trees = treesOf(plan);
	return framesOf(plan, trees.length > 0 ? trees : [undefined]);
}

/** What all logframes of a plan are made of, read once. */
interface Known {
	indicators: Indicator[];
	assumptions: Assumption[];
	inputs: Map<string, BudgetLine[]>;
	activities: Activity[];
	/** The tree of each problem card. */
	homes: Map<string, TreeId>;
}

function framesOf(plan: Plan, trees: readonly (ProblemTree | undefined)[]): Logframe[] {
	const known: Known = {
		indicators: rowsOf(plan, INDICATORS),
		assumptions: assumptionsOf(plan),
		inputs: groupBy(rowsOf(plan, BUDGET_LINES), ({ activity }) => activity),
		activities: activitiesOf(plan).filter(({ list }) => list === 'RKP'),
		homes: new Map(problemsOf(plan).map(({ id, tree }) => [id, tree]))
	};
	return trees.map((tree) => frameIn(new Spots(tree && objectiveTreeOf(plan, tree)), known));
}

function frameIn(spots: Spots, known: Known): Logframe {
	const lines = groupBy(known.activities, (activity) => spots.outputOf(activity.fromProblem));
	const activities = spots.outputs.flatMap((output, at) =>
		(lines.get(output.id) ?? []).map((activity, n) => ({
			activity,
			output: output.id,
			number: `${at + 1}.${n + 1}`
		}))
	);
	const measured = groupBy(known.indicators, (indicator) => spots.rowOf(indicator));
	const row = (id: string, text: string) => ({ id, text, indicators: measured.get(id) ?? [] });
	const { purpose } = spots;
	const inFrame = new Set(activities.map(({ activity }) => activity.id));
	return {
		...(spots.tree && { tree: spots.tree.id }),
		...(purpose?.objective && { purpose: row(purpose.id, purpose.objective.text) }),
		goal: spots.goals.flatMap(({ id, objective }) => (objective ? [row(id, objective.text)] : [])),
		outputs: spots.outputs.map(({ id, objective }, at) => ({
			...row(id, objective?.text ?? ''),
			number: String(at + 1)
		})),
		activities: activities.map((line) => ({
			...line,
			...row(line.activity.id, line.activity.name),
			inputs: known.inputs.get(line.activity.id) ?? []
		})),
		assumptions: assumedIn(spots, known),
		beside: known.activities.filter(({ id }) => !inFrame.has(id))
	};
}

/** Column four. What names no card of any tree holds for every logframe of the plan. */
function assumedIn(spots: Spots, { assumptions, homes, activities }: Known): Assumed {
	const from = new Map(activities.map(({ id, fromProblem }) => [id, fromProblem]));
	const column: Assumed = {
		goal: [],
		'purpose-goal': [],
		'output-purpose': [],
		'activity-output': [],
		precondition: []
	};
	const cardOf = ({ objective, problem, activity }: Assumption) =>
		objective ?? problem ?? from.get(activity ?? '') ?? '';
	for (const assumption of assumptions) {
		const card = cardOf(assumption);
		const isElsewhere = homes.has(card) && homes.get(card) !== spots.tree?.id;
		const level = assumption.activity ? 'activity-output' : spots.levelAt(card);
		if (!isElsewhere) column[assumption.level ?? level].push(assumption);
	}
	return column;
}
