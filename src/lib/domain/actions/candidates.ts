import type { Objective } from '../objectives/objectives.ts';
import type { Plan } from '../plan.ts';
import { recordIn } from '../shared/fields.ts';
import type { ActivityId } from '../shared/ids.ts';
import { money } from '../shared/money.ts';
import type { Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, withoutUnreadable } from '../shared/words.ts';
import type { Option, Round, TallyRow } from '../votes/round.ts';
import { addActivity, type ActivityRefusal } from './activities.ts';
import type { Details } from './details.ts';
import type { Activity } from './read.ts';
import { servingBy } from './serving.ts';

/** Something people gave dots to that is no line of the plan yet. */
export interface Voted {
	option: Option;
	row: TallyRow;
}

/** What people chose in a round and nobody has taken up, best first. Before the round is closed there is nothing. */
export function notTakenUp(round: Round | undefined, activities: readonly Activity[]): Voted[] {
	const taken = new Set(activities.flatMap(({ id, fromOption }) => [id, fromOption ?? id]));
	const rows = round?.result?.rows ?? [];
	return rows.flatMap((row) => {
		const option = round?.options.find(({ id }) => id === row.option);
		if (!option || row.dots === 0) return [];
		return taken.has(option.id) || (option.ref && taken.has(option.ref)) ? [] : [{ option, row }];
	});
}

/** Makes a line of what people chose. It remembers the option, and the objective if the vote was about one. */
export function takeUp(
	plan: Plan,
	{ id, ref, label, cost }: Option,
	stamp: Stamp
): Result<ActivityId, ActivityRefusal> {
	const details: Details = { fromOption: id };
	if (cost !== undefined && money(cost).ok) details.cost = cost;
	if (recordIn(plan.objectives, ref) ?? recordIn(plan.problems, ref)) details.fromProblem = ref;
	return addActivity(plan, shortened(withoutUnreadable(label), LONGEST_NAME), details, stamp);
}

/** Each objective with the lines that serve it; those that nothing serves yet come first. */
export function servedObjectives(
	objectives: readonly Objective[],
	activities: readonly Activity[]
): { objective: Objective; activities: Activity[] }[] {
	const serving = servingBy(activities);
	return objectives
		.map((objective) => ({ objective, activities: serving.get(objective.id) ?? [] }))
		.sort((a, b) => Math.min(1, a.activities.length) - Math.min(1, b.activities.length));
}

/** The beginning of a long sentence, up to the last whole word that fits. */
function shortened(text: string, longest: number): string {
	if (text.trim().length <= longest) return text;
	const cut = text.trim().slice(0, longest - 1);
	const space = cut.lastIndexOf(' ');
	return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\ud800-\udbff]$/, '')}…`;
}
