import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import large from '../seed/examples/c-large.json' with { type: 'json' };
import { addCluster, putInCluster } from './clusters.ts';
import { ideaCountsOf } from './counts.ts';
import { describeIdea } from './describing.ts';
import { addIdea, IDEA_STATUSES } from './ideas.ts';
import { settleIdea, takeBack } from './settling.ts';
import { mergeIdea } from './merging.ts';

const SEXES: Record<string, 'M' | 'F'> = { L: 'M', P: 'F' };

type Row = [string, string, string, string, string, 'need', string, string, string, string];
const rows = large.ideas as unknown as Row[];

/** The ideas of the large example, said and settled as it says. */
function largeMeeting() {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const { id, title } of large.clusters) {
		yes(addCluster(plan, title, { ...stamp('lead'), id }));
	}
	for (const [id, hamlet, sex, group, channel, kind, text, cluster] of rows) {
		yes(addIdea(plan, { text }, { ...stamp(id), id }));
		const details = { hamlet, sex: SEXES[sex] ?? null, group, channel, kind };
		yes(describeIdea(plan, id, details, 'scribe'));
		yes(putInCluster(plan, id, cluster, 'lead'));
	}
	for (const row of rows) settleAs(plan, row);
	return plan;
}

function settleAs(plan: Plan, [id, , , , , , , , said, note]: Row) {
	const status = IDEA_STATUSES.find((known) => known === said) ?? 'rejected'; // spam
	if (status === 'merged') yes(mergeIdea(plan, id, note, 'lead'));
	else if (status !== 'active') {
		yes(settleIdea(plan, id, status, note ?? 'tidak dicatat', 'lead'));
	}
}

test('[IDEA-38] whose ideas were heard adds up to what the large village counted', () => {
	const plan = largeMeeting();
	const { byStatus, bySex, byChannel, byHamlet, byCluster, total } = large.ideaStats;
	const { spam, ...statuses } = byStatus;
	expect(ideaCountsOf(plan)).toMatchObject({
		total,
		byStatus: { ...statuses, rejected: spam },
		bySex: { M: bySex.L, F: bySex.P, '-': bySex['-'] },
		byChannel,
		byHamlet,
		byCluster
	});
	const { byKind, byGroup } = ideaCountsOf(plan);
	expect(byKind).toEqual({
		problem: rows.filter(([, , , , , kind]) => `${kind}` === 'problem').length,
		proposal: rows.filter(([, , , , , kind]) => `${kind}` === 'proposal').length
	});
	expect(Object.values(byGroup).reduce((sum, count) => sum + count, 0)).toBe(total);
	yes(takeBack(plan, 'g001', 'g001'));
	expect(ideaCountsOf(plan).total).toBe(total - 1);
});
