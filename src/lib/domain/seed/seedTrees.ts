import { addProblem, beginTree, parkProblem, showTree } from '../problems/problems.ts';
import { traceToIdea } from '../problems/traces.ts';
import { textIn } from '../shared/fields.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import { closeCircles, hangCards, type Card, type Tree } from './seedLinks.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

const USED = ['id', 'coreId', 'nodes', 'edges', 'feedback', 'parked', 'lint'];

/** Draws the seed's problem trees. The room looks at the first. */
export function sowTrees(sowing: Sowing) {
	rowsOf(sowing, 'problemTrees').forEach((value, at) => {
		const row = rowIn(value);
		if (row) sowTree(sowing, row, `problemTrees[${at}]`);
		else sowing.ledger.miss(`problemTrees[${at}]`, 'not-readable');
	});
	const [first] = sowing.plan.trees.keys();
	if (first) noted(sowing, showTree(sowing.plan, first, sowing.lead), 'problemTrees');
}

function sowTree(sowing: Sowing, row: Row, where: string) {
	const { plan, ids, ledger } = sowing;
	ledger.rest('problemTrees[]', row, USED);
	const id = ids.of(row['id']);
	const cards = cardsOf(sowing, row['nodes'], where);
	const core = cards.get(ids.of(row['coreId']) ?? '');
	if (!id || !core || plan.trees.has(id)) {
		ledger.miss(where, id && core ? 'said-twice' : 'not-readable');
		return;
	}
	const begun = beginTree(plan, core.text, stampOf(sowing, id), { core: core.id });
	if (!noted(sowing, begun, where, 'tree')) return;
	ledger.place('problem');

	const tree: Tree = { id, core: core.id, cards, placed: new Set([core.id]), where };
	hangCards(sowing, tree, row['edges']);
	closeCircles(sowing, tree, row['feedback']);
	for (const card of cards.values()) traceCard(sowing, card, tree);
	listIn(row['parked']).forEach((value, at) => park(sowing, tree, value, at));
}

/** The cards a tree names, by the ids they will have. One that another tree has already is left to that one. */
function cardsOf({ plan, ids, ledger }: Sowing, nodes: unknown, where: string): Map<string, Card> {
	const cards = new Map<string, Card>();
	listIn(nodes).forEach((value, at) => {
		const row = rowIn(value);
		const id = ids.of(row?.['id']);
		const spot = `${where}.nodes[${at}]`;
		if (!row || !id) {
			ledger.miss(spot, 'not-readable');
		} else if (cards.has(id) || plan.problems.has(id)) {
			ledger.miss(spot, 'said-twice');
		} else {
			ledger.rest('problemTrees[].nodes[]', row, ['id', 'text', 'fromIdeas', 'evidence']);
			const text = textIn(row['text']) ?? '';
			cards.set(id, { id, text, fromIdeas: listIn(row['fromIdeas']), where: spot });
		}
	});
	return cards;
}

function traceCard(sowing: Sowing, { id, fromIdeas, where }: Card, { placed }: Tree) {
	const { plan, ids, lead } = sowing;
	if (!placed.has(id)) {
		sowing.ledger.miss(where, 'not-joined');
		return;
	}
	for (const idea of fromIdeas) {
		const answer = traceToIdea(plan, id, ids.of(idea) ?? 'none', lead);
		noted(sowing, answer, `${where}.fromIdeas`);
	}
}

/** Puts a card beside the tree: it was said to be a cause, and set aside for a reason. */
function park(sowing: Sowing, tree: Tree, value: unknown, at: number) {
	const { plan, ids, lead, ledger } = sowing;
	const row = rowIn(value);
	const where = `${tree.where}.parked[${at}]`;
	const text = textIn(row?.['text']);
	if (!row || text === undefined) {
		ledger.miss(where, 'not-readable');
		return;
	}
	const stamp = stampOf(sowing, ids.hidden(`parked ${at} beside ${tree.id}`));
	const added = addProblem(plan, text, { side: 'causes', on: tree.core }, stamp);
	if (!noted(sowing, added, where, 'problem')) return;
	noted(sowing, parkProblem(plan, stamp.id, textIn(row['reason']) ?? '', lead), where);
}
