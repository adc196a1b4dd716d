import { expect, test } from 'vitest';

import { planIn } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { castPaper } from '#lib/domain/votes/sealed/cast.ts';
import { signClosing } from '#lib/domain/votes/sealed/witness.ts';
import { sealedRoundOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import { yes } from '../support/plans.ts';
import { sealedHall } from '../support/sealedHall.ts';
import { deviceAt, foundIn, hearsAll } from './support/devices.ts';
import { houseOnPort } from './support/house.ts';

/** A hall whose round is open, and a relay with its plan. */
async function hallAtRelay() {
	const house = await houseOnPort();
	const hall = sealedHall();
	const desk = await deviceAt(house, 'desk', { role: 'facilitator', doc: hall.plan.doc });
	expect(await desk.catchesUp()).toBe('kept');
	const round = (doc: Awaited<ReturnType<typeof foundIn>>) =>
		sealedRoundOf(hall.plan, boxIn(doc), hall.name)!;
	const voter = async (name: string, slip: number, option: string) => {
		const device = await deviceAt(house, name, { room: 'ballots' });
		const says = { dots: { [option]: 1 } };
		const box = boxIn(device.doc);
		const paper = yes(
			castPaper(box, hall.round(), hall.slips[slip]!, says, { how: 'phone' }, name)
		);
		return { ...device, paper };
	};
	return { house, hall, round, voter };
}

test('[VOTE-73] a phone puts its paper in, reads none of the others, and desk and wall read all', async () => {
	const { house, hall, round, voter } = await hallAtRelay();
	const ana = await voter('ana', 0, 'pipe');
	const budi = await voter('budi', 1, 'road');
	expect([await ana.tells(), await budi.tells()]).toEqual(['kept', 'kept']);
	expect([...ana.doc.getMap('ballots').keys()]).toEqual([ana.paper]);

	for (const role of ['facilitator', 'viewer'] as const) {
		const reader = await deviceAt(house, role, { role, room: 'ballots', declares: false });
		const { papers } = round(await hearsAll(reader));
		expect(papers.counted.map(({ name }) => name)).toEqual([ana.paper, budi.paper].sort());
	}
	expect(hall.round().papers.counted).toEqual([]);
});

test('[VOTE-73] a phone can neither overwrite nor take out a paper, not even its own', async () => {
	const { house, round, voter } = await hallAtRelay();
	const ana = await voter('ana', 0, 'pipe');
	expect(await ana.tells()).toBe('kept');

	const thief = await deviceAt(house, 'thief', { room: 'ballots' });
	thief.doc.getMap('ballots').set(ana.paper, 'nothing');
	expect(await thief.tells()).toBe('not-yours');
	ana.doc.getMap('ballots').delete(ana.paper);
	expect(await ana.tells()).toBe('not-yours');

	const { papers } = round(await foundIn(house, 'ballots'));
	expect(papers.counted.map(({ name }) => name)).toEqual([ana.paper]);
});

test('[VOTE-73] a flipped byte on the way is one paper less, and never another vote', async () => {
	const { house, hall, round, voter } = await hallAtRelay();
	const ana = await voter('ana', 0, 'pipe');
	const text = String(ana.doc.getMap('ballots').get(ana.paper));
	const liar = await deviceAt(house, 'liar', { role: 'facilitator', room: 'ballots' });
	liar.doc.getMap('ballots').set(ana.paper, text.replace('"pipe"', '"road"'));
	expect(await liar.tells()).toBe('kept');
	const box = await foundIn(house, 'ballots');
	expect(round(box).papers.counted).toEqual([]);
	expect(hall.round().papers.invalid).toEqual([]);
});

test('[VOTE-73] what the desk opened and closed reaches every phone, and a witness signs from there', async () => {
	const { house, hall } = await hallAtRelay();
	hall.cast(0, { dots: { pipe: 1 } });
	hall.seal();
	const desk = await deviceAt(house, 'desk', { role: 'facilitator', doc: hall.plan.doc });
	expect(await desk.catchesUp()).toBe('kept');
	const phone = await deviceAt(house, 'budi');
	const plan = planIn(await hearsAll(phone));
	const seen = sealedRoundOf(plan, undefined, hall.name)!;
	expect(seen).toMatchObject({ state: 'sealed', missing: 1 }); // the papers were not shown yet
	expect(seen.closing?.code).toBe(hall.round().closing?.code);

	const sign = signClosing(plan, seen, hall.witnesses[2]!, hall.stamp(), true);
	expect([sign.ok, await phone.tells()]).toEqual([true, 'kept']);
	const found = planIn(await foundIn(house));
	expect(sealedRoundOf(found, undefined, hall.name)?.closing?.signers).toHaveLength(3);
});
