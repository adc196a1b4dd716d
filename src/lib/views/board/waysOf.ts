import type { Plan, RecordRoot } from '#lib/domain/plan.ts';
import { idsOn, ownLineOf } from '#lib/domain/trace/ownLine.ts';

const ROOTS: readonly RecordRoot[] = ['ideas', 'clusters', 'problems', 'objectives', 'activities'];

/**
 * The cards on the way of a card in hand, by their names on a board: the problem of an objective and the objective of a
 * problem, an idea's group. Nothing where nothing but itself is on it. On a board of pairs an objective goes by `o_` and
 * its id.
 */
export function waysOf(plan: Plan, card: string): string[] {
	const id = card.replace(/^o_/, '');
	const roots = ROOTS.filter((root) => plan[root].has(id));
	const ids = [...idsOn(roots.map((root) => ownLineOf(plan, root, id)))];
	const names = ids.flatMap((each) => [each, `o_${each}`]);
	return names.filter((name) => name !== card);
}
