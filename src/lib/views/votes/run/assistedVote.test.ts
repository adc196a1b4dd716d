import { expect, test } from 'vitest';

import type { Session } from '#lib/session/session.svelte.ts';

import { codeNamed, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { voidSlip } from '#lib/domain/votes/sealed/desk.ts';

import { yes } from '../../../../../tests/support/plans.ts';
import { AssistedVote } from './assistedVote.svelte.ts';

function booth() {
	const hall = sealedHall({ printed: 3 });
	const session = { box: hall.box, plan: hall.plan, person: 'lead' } as unknown as Session;
	return { hall, vote: new AssistedVote(session, hall.desk.key, () => hall.round()) };
}

test('[VOTE-83] who votes with their slip on the desk’s screen is counted as assisted, and leaves nothing there', () => {
	const { hall, vote } = booth();
	vote.enter(hall.codes[0]!.toLowerCase());
	expect(vote.voter).toBe(hall.slips[0]!.key);
	vote.send({ dots: { pipe: 2, road: 1 } }, '');
	expect(hall.round().papers.counted.map(({ record }) => [record.how, record.scribe])).toEqual([
		['assisted', hall.desk.key]
	]);
	expect([vote.voter, vote.isDone]).toEqual([undefined, true]);
});

test('[VOTE-83] a slip of another round, a voided one and a broken ballot are told, and the slip stays for another try', () => {
	const { hall, vote } = booth();
	vote.enter(codeNamed('another hall slip 1'));
	expect([vote.refusal, vote.voter]).toEqual(['unknown-slip', undefined]);
	const lost = { slip: hall.slips[1]!.key, why: 'lost' };
	yes(voidSlip(hall.plan, hall.round(), lost, hall.desk, hall.stamp()));
	vote.enter(hall.codes[1]!);
	expect([vote.refusal, vote.voter]).toEqual(['slip-voided', undefined]);
	vote.enter(hall.codes[2]!);
	vote.send({ dots: { pipe: 3 } }, '');
	expect([vote.refusal, vote.voter]).toEqual(['over-the-most', hall.slips[2]!.key]);
	expect(hall.round().papers.counted).toEqual([]);
});
