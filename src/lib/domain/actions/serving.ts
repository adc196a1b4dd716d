import { groupBy } from '../shared/groupBy.ts';
import type { Activity } from './read.ts';

/** Activities by the card each serves: an objective, which has the id of its problem. Those that serve none are left out. */
export function servingBy(activities: readonly Activity[]): Map<string, Activity[]> {
	return groupBy(activities, ({ fromProblem }) => fromProblem);
}
