import { expect, test } from 'vitest';

import { planIn } from '#lib/domain/plan.ts';
import { draftNowOf } from '#lib/domain/votes/agreeing/draft.ts';
import { answerObjection, proposeDraft } from '#lib/domain/votes/agreeing/drafting.ts';
import { answerDraft, objectionsTo } from '#lib/domain/votes/agreeing/stances.ts';

import { sealedHall } from '../support/sealedHall.ts';
import { yes } from '../support/plans.ts';
import { deviceAt, foundIn, hearsAll } from './support/devices.ts';
import { houseOnPort } from './support/house.ts';

const AT = '2027-06-24T09:00:00+07:00';
const pipa = { id: 'pipa', ref: '', label: 'Pipa air' };

/** A hall whose desk put a draft to the room. */
async function hallAtRelay() {
	const house = await houseOnPort();
	const { plan } = sealedHall();
	const given = { question: 'Mana dulu?', options: [pipa], proposed: [pipa] };
	const id = yes(proposeDraft(plan, given, { id: 'draft1', by: 'lead', at: AT }));
	const desk = await deviceAt(house, 'desk', { role: 'facilitator', doc: plan.doc });
	expect(await desk.catchesUp()).toBe('kept');
	const phone = async (name: string, token: string, text: string) => {
		const device = await deviceAt(house, name, { room: 'ballots' });
		const stance = { says: 'object', at: AT, text } as const;
		yes(answerDraft({ doc: device.doc }, { wording: id, token, stance }, name));
		return device;
	};
	return { house, plan, id, desk, phone };
}

test('[VOTE-122] a phone puts its own objection in, reads nobody else’s and overwrites none', async () => {
	const { house, plan, phone } = await hallAtRelay();
	const ana = await phone('ana', 't1', 'Lampu dulu.');
	const budi = await phone('budi', 't2', 'Jalan dulu.');
	expect([await ana.tells(), await budi.tells()]).toEqual(['kept', 'kept']);
	expect(ana.doc.getMap('stances').size).toBe(1);

	const thief = await deviceAt(house, 'thief', { room: 'ballots' });
	thief.doc.getMap('stances').set('draft1.t1.1', { says: 'agree' });
	expect(await thief.tells()).toBe('not-yours');

	for (const role of ['facilitator', 'viewer'] as const) {
		const reader = await deviceAt(house, role, { role, room: 'ballots', declares: false });
		const said = objectionsTo(draftNowOf(plan)!, { doc: await hearsAll(reader) });
		expect(said.map(({ text }) => text)).toEqual(['Lampu dulu.', 'Jalan dulu.']);
	}
});

test('[VOTE-123] no phone changes a draft or answers an objection for the desk', async () => {
	const { house, id } = await hallAtRelay();
	const liar = await deviceAt(house, 'liar', { doc: await foundIn(house, 'plan') });
	const plan = planIn(liar.doc);
	const box = { doc: (await deviceAt(house, 'liar2', { room: 'ballots' })).doc };
	const stance = { says: 'object', at: AT, text: 'Lampu dulu.' } as const;
	yes(answerDraft(box, { wording: id, token: 't9', stance }, 'liar'));
	const given = { token: 't9', how: 'stays', answer: '' } as const;
	yes(answerObjection(plan, box, id, given, { by: 'liar', at: AT }));
	expect(await liar.tells()).toBe('not-yours');
	expect(draftNowOf(planIn(await foundIn(house, 'plan')))?.heard).toEqual([]);
});
