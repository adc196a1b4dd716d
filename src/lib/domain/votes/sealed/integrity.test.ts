import { describe, expect, test } from 'vitest';

import { yes } from '../../../../../tests/support/plans.ts';
import { apart, pairNamed, sealedHall, slipIn } from '../../../../../tests/support/sealedHall.ts';
import { castPaper } from './cast.ts';
import { amendSealed, publishPapers } from './afterClosing.ts';
import type { RecordName, Says } from './record.ts';
import type { SealedRound } from './sealedRound.ts';
import { sealedRoundOf, sealedRoundsOf } from './sealedRounds.ts';
import { signed, type KeyPair } from './signing.ts';
import { slipPair } from './slips.ts';
import { paperSums } from './paperSums.ts';
import { standOf, type Own } from './standing.ts';
import { tellResult } from './witness.ts';

/** The one ballot a phone sent with a slip. */
const lastOf = ({ key }: KeyPair, last: RecordName): Own => ({ key, last, earlier: [] });

/** The papers of a closed round as the room is told them. */
const sumsOf = ({ closing, outcome }: SealedRound) =>
	paperSums(closing!.counts, outcome!.result.people);

const dots = (option: string): Says => ({ dots: { [option]: 1 } });

/** The rows of voting.md 4.6, one by one. */
describe('who tries what', () => {
	test('[VOTE-53] one phone, whole family: six slips on one device are six votes', () => {
		const hall = sealedHall();
		for (const code of hall.codes) {
			yes(
				castPaper(
					hall.box,
					hall.round(),
					slipPair(code)!,
					dots('pipe'),
					{ how: 'phone' },
					'one phone'
				)
			);
		}
		expect(hall.round().papers.counted).toHaveLength(6);
		const everything = JSON.stringify([hall.plan.ledger.toJSON(), hall.box.ballots.toJSON()]);
		for (const code of hall.codes) expect(everything).not.toContain(code);
	});

	test('[VOTE-53] two-phones-same-slip: counted once, the higher turn, the same wherever it is counted', () => {
		const hall = sealedHall();
		const other = apart(hall);
		hall.cast(0, dots('pipe'));
		hall.cast(0, dots('goats'));
		const round = sealedRoundOf(other.plan, other.box, hall.name)!;
		yes(castPaper(other.box, round, hall.slips[0]!, dots('road'), { how: 'phone' }, 'other'));
		for (const [name, text] of other.box.ballots.entries()) hall.box.ballots.set(name, text);
		const { counted, replaced } = hall.round().papers;
		expect(counted.map(({ record }) => record.says)).toEqual([dots('goats')]);
		expect(replaced).toBe(2);
	});

	test('[VOTE-53] of one turn on two phones the larger name speaks, on every device', () => {
		const hall = sealedHall();
		const names = ['pipe', 'road'].map((option) =>
			slipIn(hall, hall.slips[0]!, { says: dots(option) })
		);
		expect(hall.round().papers.counted.map(({ name }) => name)).toEqual([names.sort()[1]]);
	});

	test('[VOTE-54] an invalid later paper does not cancel a valid earlier one', () => {
		const hall = sealedHall();
		const first = hall.cast(0, dots('pipe'));
		slipIn(hall, hall.slips[0]!, { turn: 9, says: { dots: { pipe: 99 } } });
		expect(hall.round().papers.counted.map(({ name }) => name)).toEqual([first]);
		slipIn(hall, hall.slips[1]!, { says: { dots: { pipe: 99 } } });
		slipIn(hall, hall.slips[2]!, { says: { approve: [] } });
		const faults = hall.round().papers.invalid.map(({ why }) => why);
		expect(faults.sort()).toEqual(['broken-rules', 'not-this-kind']);
	});

	test('[VOTE-60] a slip photographed by another: its owner sees red before closing, and gets a spare', () => {
		const hall = sealedHall();
		const own = lastOf(hall.slips[0]!, hall.cast(0, dots('pipe')));
		slipIn(hall, hall.slips[0]!, { turn: 5, says: dots('road') });
		expect(standOf(hall.round(), own)).toEqual({ is: 'sent' });
		hall.propose();
		expect(standOf(hall.round(), own)).toEqual({ is: 'not-listed' });
	});

	test('[VOTE-66] desk invents voters: a key added after opening is an unknown credential', () => {
		const hall = sealedHall();
		slipIn(hall, pairNamed('invented'));
		expect(hall.round().papers).toMatchObject({
			counted: [],
			invalid: [{ why: 'unknown-credential' }]
		});
		hall.propose();
		expect(hall.round().proposal?.papers).toEqual([]);
		expect(sumsOf(hall.seal())).toMatchObject({ counted: 0, invalid: 0, absent: 6 });
	});

	test('[VOTE-66] replay-from-another-round: a paper names its round, and counts in no other', () => {
		const [hall, other] = [sealedHall(), sealedHall({ question: 'And last?' })];
		expect(other.name).not.toBe(hall.name);
		hall.cast(0, dots('pipe'));
		for (const [name, text] of hall.box.ballots.entries()) other.box.ballots.set(name, text);
		expect(other.round().papers.counted).toEqual([]);
	});

	test('[VOTE-50] a word changed after opening is another round', () => {
		const hall = sealedHall();
		const { config } = hall.round();
		const changed = signed(
			{
				type: 'open',
				config: { ...config, question: 'What comes last?' },
				at: hall.round().openedAt
			},
			hall.desk
		);
		hall.plan.ledger.set(changed.name, changed.text);
		hall.cast(0, dots('pipe'));
		const [a, b] = sealedRoundsOf(hall.plan, hall.box);
		expect([a, b].map((round) => round?.papers.counted.length).sort()).toEqual([0, 1]);
	});

	test('[VOTE-59] desk drops ballots: red on that phone, after closing late, and the sum says so', () => {
		const hall = sealedHall();
		const name = hall.cast(0, dots('pipe'));
		const own = lastOf(hall.slips[0]!, name);
		const { text } = hall.round().papers.counted[0]!;
		hall.box.ballots.delete(name);
		hall.cast(1, dots('road'));
		hall.propose();
		expect(standOf(hall.round(), own)).toEqual({ is: 'not-listed' });
		hall.seal();
		hall.box.ballots.set(name, text);
		expect(standOf(hall.round(), own)).toEqual({ is: 'late' });
		expect(hall.round()).toMatchObject({ late: 1, outcome: { result: { winners: ['road'] } } });
	});

	test('[VOTE-59] late-offline-ballots: shown as late, let in only by an amendment, and both results stay visible', () => {
		const hall = sealedHall();
		const phone = apart(hall);
		const away = sealedRoundOf(phone.plan, phone.box, hall.name)!;
		yes(castPaper(phone.box, away, hall.slips[0]!, dots('road'), { how: 'phone' }, 'away'));
		hall.cast(1, dots('pipe'));
		const before = hall.seal();
		for (const [name, text] of phone.box.ballots.entries()) hall.box.ballots.set(name, text);
		expect(hall.round()).toEqual({ ...before, late: 1 });
		expect(() => hall.cast(2, dots('road'))).toThrow('round-closed');

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
		hall.sign();
		const after = hall.round();
		expect(after).toMatchObject({
			late: 0,
			closing: { version: 2 },
			otherClosings: [{ version: 1 }]
		});
		expect(after.papers.counted).toHaveLength(2);
	});

	test('[VOTE-59] a listed paper that is not here: no numbers until it comes', () => {
		const hall = sealedHall();
		const name = hall.cast(0, dots('pipe'));
		hall.cast(1, dots('road'));
		const sealed = hall.seal();
		const text = hall.box.ballots.get(name);
		hall.box.ballots.delete(name);
		expect(hall.round()).toMatchObject({
			missing: 1,
			papers: { counted: [], blank: [], invalid: [] }
		});
		expect(hall.round().outcome).toBeUndefined();
		hall.box.ballots.set(name, text);
		expect(hall.round()).toEqual(sealed);
	});

	test('[VOTE-67] clock manipulation: with every clock in 1970 the same is counted', () => {
		const hall = sealedHall();
		hall.cast(0, dots('pipe'));
		hall.cast(1, dots('road'));
		hall.cast(1, dots('pipe'));
		const back = sealedHall();
		Object.assign(back, { stamp: () => ({ id: 'x', by: 'desk', at: '1970-01-01T00:00:00Z' }) });
		for (const [name, text] of hall.box.ballots.entries()) back.box.ballots.set(name, text);
		expect(back.seal().outcome?.hash).toBe(hall.seal().outcome?.hash);
	});

	test('[VOTE-64] devices that counted the same say so; one that counted otherwise is seen, each speaks once', () => {
		const hall = sealedHall();
		hall.cast(0, dots('pipe'));
		const { outcome } = hall.seal();
		yes(publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp()));
		const tell = (who: string, hash: string) =>
			yes(tellResult(hall.plan, hall.round(), pairNamed(who), hash, hall.stamp()));
		for (const who of ['a', 'b', 'c', 'a']) tell(who, outcome!.hash);
		tell('d', 'f'.repeat(64));
		tell('c', '0'.repeat(64));
		const { told } = hall.round();
		expect([...told.values()].reduce((sum, many) => sum + many, 0)).toBe(4);
		expect(told.get('f'.repeat(64))).toBe(1);
	});

	test('[VOTE-71] neither slip codes nor secret keys are in what a round leaves behind', () => {
		const hall = sealedHall();
		hall.cast(0, dots('pipe'));
		hall.seal();
		const left = JSON.stringify([hall.plan.doc.toJSON(), hall.box.doc.toJSON()]);
		for (const { secret } of [hall.desk, ...hall.slips, ...hall.witnesses]) {
			const spelled = [...secret].map((byte) => byte.toString(16).padStart(2, '0')).join('');
			expect(left).not.toContain(spelled);
		}
	});
});
