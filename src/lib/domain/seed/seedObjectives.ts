import { dropObjective } from '../objectives/dropping.ts';
import { addMeans, turnOver } from '../objectives/objectives.ts';
import { textIn } from '../shared/fields.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

const USED = ['id', 'fromProblem', 'text', 'addedMeans', 'dropped'];

/** Words the objective of each problem, and adds the means that no problem asked for. */
export function sowObjectives(sowing: Sowing) {
	rowsOf(sowing, 'objectiveTrees').forEach((value, at) => {
		const where = `objectiveTrees[${at}]`;
		const tree = rowIn(value);
		if (!tree) {
			sowing.ledger.miss(where, 'not-readable');
			return;
		}
		sowing.ledger.rest('objectiveTrees[]', tree, ['id', 'fromTree', 'nodes']);
		listIn(tree['nodes']).forEach((node, n) => sowObjective(sowing, node, `${where}.nodes[${n}]`));
	});
}

function sowObjective(sowing: Sowing, value: unknown, where: string) {
	const { plan, ids, ledger } = sowing;
	const row = rowIn(value);
	const id = ids.of(row?.['id']);
	if (!row || !id) {
		ledger.miss(where, 'not-readable');
		return;
	}
	ledger.rest('objectiveTrees[].nodes[]', row, USED);
	const answer = worded(sowing, id, row);
	if (!noted(sowing, answer, where, 'objective')) return;
	const dropped = textIn(row['dropped']);
	if (dropped === undefined) return;
	noted(sowing, dropObjective(plan, answer.value, dropped, sowing.lead), `${where}.dropped`);
}

function worded(sowing: Sowing, id: string, { text: said, fromProblem }: Row) {
	const { plan, ids } = sowing;
	const text = textIn(said) ?? '';
	if (fromProblem === undefined || fromProblem === null) {
		return addMeans(plan, text, stampOf(sowing, ids.hidden(`means ${id}`)));
	}
	return turnOver(plan, ids.of(fromProblem) ?? 'none', text, stampOf(sowing, id));
}
