import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { yes } from '../../../../../tests/support/plans.ts';
import { seeded, type Seeded } from '../../../../../tests/support/seeded.ts';
import { pairNamed, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { planIn } from '../../plan.ts';
import { boxIn } from '../box.ts';
import { amendSealed, publishPapers } from './afterClosing.ts';
import { voidSlip } from './desk.ts';
import { sealedRoundsOf } from './sealedRounds.ts';
import { signed } from './signing.ts';
import { signClosing, tellResult } from './witness.ts';

/** A round in which everything happens: changes of mind, strangers, a voided slip, hands, two proposals, an amendment. */
function eventful(secrecy: 'open' | 'secret') {
	const hall = sealedHall({ secrecy });
	const by = { by: 'Bu Siti' };
	for (const [slip, option] of ['pipe', 'road', 'pipe', 'goats'].entries()) {
		hall.cast(slip, { dots: { [option]: 1 } }, by);
	}
	hall.cast(1, { dots: { pipe: 2 } }, by);
	const odd = {
		type: 'ballot',
		open: hall.name,
		turn: 3,
		how: 'phone',
		says: { dots: { pipe: 9 } }
	} as const;
	for (const pair of [hall.slips[2]!, hall.slips[4]!, pairNamed('stranger')]) {
		const { name, text } = signed(odd, pair);
		hall.box.ballots.set(name, text);
	}
	yes(
		voidSlip(
			hall.plan,
			hall.round(),
			{ slip: hall.slips[3]!.key, why: 'Lost' },
			hall.desk,
			hall.stamp()
		)
	);
	hall.propose();
	hall.agree(1);
	hall.cast(5, { dots: {} }, by);
	hall.seal();
	const late = signed({ ...odd, says: { dots: { road: 1 } }, by: 'Pak Joko' }, hall.slips[4]!);
	hall.box.ballots.set(late.name, late.text);
	yes(
		amendSealed(
			hall.plan,
			hall.box,
			hall.round(),
			{ why: 'It was offline' },
			hall.desk,
			hall.stamp()
		)
	);
	for (const pair of hall.witnesses) yes(signClosing(hall.plan, hall.round(), pair, hall.stamp()));
	yes(publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp()));
	const hash = hall.round().outcome!.hash;
	for (const who of ['a', 'b'])
		yes(tellResult(hall.plan, hall.round(), pairNamed(who), hash, hall.stamp()));
	return hall;
}

type Entry = { room: 'ledger' | 'box'; name: string; text: unknown };

function shuffled(entries: readonly Entry[], random: Seeded): Entry[] {
	const left = [...entries];
	return entries.flatMap(() => left.splice(random.int(left.length), 1));
}

/** Another device that hears everything in an order of its own, some of it twice, over documents that meet in any way. */
function heardIn(entries: readonly Entry[], random: Seeded) {
	const docs = [0, 1, 2].map(() => ({ plan: planIn(new Y.Doc()), box: boxIn(new Y.Doc()) }));
	for (const { room, name, text } of shuffled([...entries, ...entries], random)) {
		const { plan, box } = random.oneOf(docs);
		(room === 'ledger' ? plan.ledger : box.ballots).set(name, text);
		if (random.chance(0.1)) sealedRoundsOf(plan, box); // reading half of it leaves no trace
	}
	const [first, ...others] = docs;
	for (const other of others) {
		Y.applyUpdate(first!.plan.doc, Y.encodeStateAsUpdate(other.plan.doc));
		Y.applyUpdate(first!.box.doc, Y.encodeStateAsUpdate(other.box.doc));
	}
	return first!;
}

test.each(['open', 'secret'] as const)(
	'[VOTE-63] a round (%s) reads the same in any order of arrival, with copies, on any device',
	(secrecy) => {
		const hall = eventful(secrecy);
		const entries: Entry[] = [
			...[...hall.plan.ledger.entries()].map(([name, text]) => ({
				room: 'ledger' as const,
				name,
				text
			})),
			...[...hall.box.ballots.entries()].map(([name, text]) => ({
				room: 'box' as const,
				name,
				text
			}))
		];
		const expected = sealedRoundsOf(hall.plan, hall.box);
		expect(expected[0]).toMatchObject({
			state: 'sealed',
			late: 0,
			missing: 0,
			closing: { version: 2 }
		});
		expect(expected[0]?.outcome).toBeDefined();
		for (let seed = 1; seed <= 20; seed += 1) {
			const { plan, box } = heardIn(entries, seeded(seed));
			expect(sealedRoundsOf(plan, box), `seed ${seed}`).toEqual(expected);
		}
	}
);

test('[VOTE-63] junk among the papers spoils nothing', () => {
	const hall = eventful('secret');
	const expected = sealedRoundsOf(hall.plan, hall.box);
	for (const root of [hall.plan.ledger, hall.box.ballots]) {
		const junk = [7, null, 'text', new Y.Map(), ['a'], new Uint8Array(3)];
		for (const [at, one] of junk.entries()) root.set(`junk ${at}`, one);
	}
	hall.box.ballots.set('b'.repeat(64), [...hall.box.ballots.values()][0]);
	expect(sealedRoundsOf(hall.plan, hall.box)).toEqual(expected);
});
