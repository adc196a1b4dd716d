import { addCluster, putInCluster } from '../ideas/clusters.ts';
import { textIn } from '../shared/fields.ts';
import { rowIn, type Row } from './rows.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

/** An idea of the seed that is in the plan. */
export interface PlacedIdea {
	id: string;
	row: Row;
	where: string;
}

/** Opens the seed's clusters in their order and puts the ideas in. */
export function sowClusters(sowing: Sowing, ideas: readonly PlacedIdea[]) {
	rowsOf(sowing, 'clusters').forEach((value, at) => sowCluster(sowing, value, `clusters[${at}]`));
	const { plan, ids, lead } = sowing;
	for (const { id, row, where } of ideas) {
		const said = row['cluster'];
		if (said === undefined || said === null) continue;
		const answer = putInCluster(plan, id, ids.of(said) ?? 'none', lead);
		noted(sowing, answer, `${where}.cluster`);
	}
}

function sowCluster(sowing: Sowing, value: unknown, where: string) {
	const { plan, ids, ledger } = sowing;
	const row = rowIn(value);
	const id = ids.of(row?.['id']);
	if (!row || !id || plan.clusters.has(id)) {
		ledger.miss(where, id ? 'said-twice' : 'not-readable');
		return;
	}
	ledger.rest('clusters[]', row, ['id', 'title']);
	noted(
		sowing,
		addCluster(plan, textIn(row['title']) ?? '', stampOf(sowing, id)),
		where,
		'cluster'
	);
}
