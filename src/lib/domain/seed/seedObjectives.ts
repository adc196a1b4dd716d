import { addMeans, turnOver } from '../objectives/objectives.ts';
import { textIn } from '../shared/fields.ts';
import { listIn, rowIn } from './rows.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

const USED = ['id', 'fromProblem', 'text', 'addedMeans'];

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
	const text = textIn(row['text']) ?? '';
	const said = row['fromProblem'];
	const isMeans = said === undefined || said === null;
	const stamp = stampOf(sowing, isMeans ? ids.hidden(`means ${id}`) : id);
	const answer = isMeans
		? addMeans(plan, text, stamp)
		: turnOver(plan, ids.of(said) ?? 'none', text, stamp);
	noted(sowing, answer, where, 'objective');
}
