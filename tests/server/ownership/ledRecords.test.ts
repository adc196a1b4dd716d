import { planIn } from '#lib/domain/plan.ts';
import { proposeDraft } from '#lib/domain/votes/agreeing/drafting.ts';
import { consensusOf, decideByConsensus } from '#lib/domain/votes/consensus.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { expect, test } from 'vitest';

import { yes } from '../../support/plans.ts';
import { deviceAt, foundIn, hearsAll, type TestDevice } from '../support/devices.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';

const AT = '2027-06-24T09:00:00Z';
const OPTIONS = [{ id: 'pompa', ref: '', label: 'Pompa air' }];

/** Writes down that a room agreed. */
function decides({ doc }: TestDevice, id: string) {
	const decision = {
		...{ question: 'Apa yang didahulukan?', options: OPTIONS, agreed: ['pompa'], present: 41 },
		objections: []
	};
	yes(decideByConsensus(planIn(doc), decision, { id, by: id, at: AT }));
}

const decided = async (house: TestHouse) => consensusOf(planIn(await foundIn(house))).length;

/** A relay whose desk has told all it has, and a phone that has heard it. */
async function meeting(mode?: 'edit') {
	const store = memoryStore();
	const identity = await identityOf(store);
	if (mode) await store.set({ [`mode!${PLAN}`]: mode });
	const house = await houseOnPort({ store, identity });
	const desk = await deviceAt(house, 'desk', { role: 'facilitator' });
	desk.doc.getMap('meta').set('title', 'RKP 2028');
	await desk.catchesUp();
	const ana = await deviceAt(house, 'ana');
	await hearsAll(ana);
	return { house, desk, ana };
}

test.each([undefined, 'edit'] as const)(
	'[VOTE-130] a phone begins no decision and no draft, also where participants may change things (%s)',
	async (mode) => {
		const { house, ana } = await meeting(mode);
		decides(ana, 'palsu');
		expect(await ana.tells()).toBe('not-yours');
		const draft = { question: 'Setuju?', options: OPTIONS, proposed: OPTIONS };
		yes(proposeDraft(planIn(ana.doc), draft, { id: 'draf', by: 'ana', at: AT }));
		expect(ana.doc.getMap('rounds').size).toBe(2);
		expect(await ana.tells()).toBe('not-yours');
		expect((await foundIn(house)).getMap('rounds').size).toBe(0);
	}
);

test('[VOTE-130] what a phone says beside a decision it may not begin is taken, and who leads decides', async () => {
	const { house, desk, ana } = await meeting();
	decides(ana, 'palsu');
	ana.doc.getMap('supports').set('me too', 1);
	await ana.tells();
	expect((await foundIn(house)).getMap('supports').size).toBe(1);
	decides(desk, 'sungguh');
	expect(await desk.tells()).toBe('kept');
	expect(await decided(house)).toBe(1);
});

test('[VOTE-130] a laptop that lost its data has the decisions back from a phone, before its desk is there', async () => {
	const { desk, ana } = await meeting();
	decides(desk, 'sungguh');
	await desk.tells();
	await hearsAll(ana);
	const empty = await houseOnPort();
	const again = await deviceAt(empty, 'ana', { doc: ana.doc });
	expect(await again.catchesUp()).toBe('kept');
	expect(await decided(empty)).toBe(1);
});
