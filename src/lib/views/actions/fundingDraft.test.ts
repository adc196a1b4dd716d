import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { planIn } from '#lib/domain/plan.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { FundingDraft } from './fundingDraft.svelte.ts';

const AT = '2027-06-24T09:00:00Z';

/** A line that costs 20 million, and the sheet with its sources. */
function sheet() {
	const plan = planIn(new Y.Doc(), () => AT);
	addActivity(plan, 'Fix the pipe', { cost: 20_000_000 }, { id: 'pipe', by: 'lead', at: AT });
	const line = () => activitiesOf(plan)[0]!;
	const draft = new FundingDraft({ plan, person: 'lead' } as Session, line);
	const sources = () => line().funding.map(({ source, amount }) => [source, amount]);
	return { draft, sources };
}

test('[LOOK-6] "take the rest" takes it, from the source that was chosen', () => {
	const { draft, sources } = sheet();
	draft.source = 'DDS';
	draft.takeRest(12_500_000);
	expect(sources()).toEqual([['DDS', 12_500_000]]);
	expect(draft.isReady).toBe(false);
});

test('[LOOK-6] a source that was filled in whole is kept when the sheet is put away, half a one is not', () => {
	const { draft, sources } = sheet();
	draft.amount = '5.000.000';
	draft.leave();
	expect(sources()).toEqual([]);
	draft.source = 'PAD';
	draft.leave();
	expect(sources()).toEqual([['PAD', 5_000_000]]);
});

test('[ACTION-85] what is typed and not taken yet counts against what is left of its source', () => {
	const { draft } = sheet();
	draft.source = 'DDS';
	draft.amount = '12.500.000';
	expect([...draft.more(true)]).toEqual([['DDS', 12_500_000]]);
	expect([...draft.more(false)]).toEqual([]);
	draft.add();
	draft.type('DDS', '13 juta');
	expect([...draft.more(true)]).toEqual([['DDS', 500_000]]);
});
