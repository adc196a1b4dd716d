import { describe, expect, test } from 'vitest';

import { meet, yes } from '../../../../../tests/support/plans.ts';
import {
	apart,
	nonceNamed,
	pairNamed,
	sealedHall
} from '../../../../../tests/support/sealedHall.ts';
import { amendSealed } from './afterClosing.ts';
import { amendableIn } from './closings.ts';
import { closeSealed, proposeClosing } from './desk.ts';
import { sealedRoundOf } from './sealedRounds.ts';
import type { CloseRecord } from './record.ts';
import { signed } from './signing.ts';
import { agreeToClose, signClosing } from './witness.ts';

/** A hall where three have voted, the list is proposed and enough witnesses agree. */
function agreed(needs = 2) {
	const hall = sealedHall({ needs });
	for (const [at, option] of ['pipe', 'pipe', 'road'].entries())
		hall.cast(at, { dots: { [option]: 1 } });
	hall.propose();
	hall.agree();
	return hall;
}

describe('closing', () => {
	test('[VOTE-57] desk-alone-cannot-close: not without witnesses, and not with a text of its own', () => {
		const hall = sealedHall();
		hall.cast(0, { dots: { pipe: 1 } });
		const close = () => closeSealed(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp());
		expect(close()).toEqual({ ok: false, refusal: 'not-proposed' });
		hall.propose();
		hall.agree(1);
		expect(close()).toEqual({ ok: false, refusal: 'not-enough-witnesses' });

		const { papers, counts, name } = hall.round().proposal!;
		const nonces = {
			[hall.witnesses[0]!.key]: nonceNamed('invented'),
			[hall.witnesses[1]!.key]: nonceNamed('too')
		};
		const head = { type: 'close', open: hall.name, of: name, version: 1, at: 'now' } as const;
		const body: CloseRecord = { ...head, papers, voided: [], counts, nonces };
		const own = signed(body, hall.desk);
		hall.plan.ledger.set(own.name, own.text);
		for (const pair of hall.witnesses) {
			const sign = signed({ type: 'sign', open: hall.name, of: own.name }, pair);
			hall.plan.ledger.set(sign.name, sign.text);
		}
		expect(hall.round()).toMatchObject({ state: 'proposed' }); // chance that no witness gave
	});

	test('[VOTE-57] neither somebody else nor the desk itself can sign in place of a witness', () => {
		const hall = agreed();
		const name = hall.close();
		for (const pair of [hall.desk, pairNamed('a stranger'), hall.witnesses[0]!]) {
			const sign = signed({ type: 'sign', open: hall.name, of: name }, pair);
			hall.plan.ledger.set(sign.name, sign.text);
		}
		expect(hall.round()).toMatchObject({ state: 'closing', closing: { isValid: false } });
		expect(hall.round().closing?.signers).toEqual([hall.witnesses[0]!.key]);
	});

	test('[VOTE-57] desk-alone-cannot-amend: without signatures the first result stands, without a reason there is nothing', () => {
		const hall = agreed();
		hall.seal();
		const before = hall.round();
		const amend = (why: string) =>
			amendSealed(hall.plan, hall.box, before, { why, papers: [] }, hall.desk, hall.stamp());
		expect(amend(' ')).toEqual({ ok: false, refusal: 'needs-a-reason' });
		yes(amend('We counted wrongly'));
		const { state, closing, outcome, otherClosings } = hall.round();
		expect({ state, closing, outcome }).toEqual({
			state: 'sealed',
			closing: before.closing,
			outcome: before.outcome
		});
		expect(otherClosings).toMatchObject([{ version: 2, isValid: false }]);
		hall.sign();
		expect(hall.round().closing).toMatchObject({
			version: 2,
			why: 'We counted wrongly',
			papers: []
		});
	});

	test('[VOTE-61] a witness signs what it agreed to and nothing else, unless it is asked and taps', () => {
		const hall = agreed();
		hall.close();
		const third = hall.witnesses[2]!;
		const sign = (isAsked?: boolean) =>
			signClosing(hall.plan, hall.round(), third, hall.stamp(), isAsked);
		expect(sign()).toEqual({ ok: false, refusal: 'not-agreed' });
		expect(sign(true).ok).toBe(true);
		hall.sign(1); // one of the two that agreed has gone home
		expect(hall.round().state).toBe('sealed');
		const stranger = signClosing(hall.plan, hall.round(), pairNamed('a stranger'), hall.stamp());
		expect(stranger).toEqual({ ok: false, refusal: 'not-a-witness' });
	});

	test('[VOTE-61] a list that changed has to be looked at again before anybody agrees', () => {
		const hall = sealedHall();
		hall.propose();
		const seen = hall.round();
		hall.cast(0, { dots: { pipe: 1 } });
		hall.propose();
		const answer = agreeToClose(hall.plan, seen, hall.witnesses[0]!, nonceNamed('n'), hall.stamp());
		expect(answer).toEqual({ ok: false, refusal: 'not-proposed' });
	});

	test('[VOTE-60] a third signature changes neither code nor result, and another list has another code', () => {
		const hall = agreed();
		const { closing, outcome } = hall.seal();
		yes(signClosing(hall.plan, hall.round(), hall.witnesses[2]!, hall.stamp(), true));
		const { signers, ...same } = hall.round().closing!;
		expect(signers).toHaveLength(3);
		expect({ ...same, signers: closing!.signers }).toEqual(closing);
		expect(hall.round().outcome).toEqual(outcome);
	});

	test('[VOTE-60] two halves of the hall that got different proposals read different codes', () => {
		const hall = sealedHall();
		const other = apart(hall);
		hall.cast(0, { dots: { pipe: 1 } });
		hall.propose();
		const round = sealedRoundOf(other.plan, other.box, hall.name)!;
		yes(
			proposeClosing(
				other.plan,
				other.box,
				round,
				{ printed: 6, issued: 6, voided: 0, unused: 0 },
				hall.desk,
				hall.stamp()
			)
		);
		const code = sealedRoundOf(other.plan, other.box, hall.name)?.proposal?.code;
		expect(hall.round().proposal?.code).not.toBe(code);
		meet(hall.plan, other.plan);
		const both = [hall.plan, other.plan].map(
			(plan) => sealedRoundOf(plan, undefined, hall.name)?.proposal?.code
		);
		expect(both[0]).toBe(both[1]);
	});
});

describe('two-closings-conflict', () => {
	/** One desk closes twice, apart, each with another witness. */
	function forked() {
		const hall = sealedHall({ needs: 1 });
		const late = hall.cast(0, { dots: { pipe: 1 } });
		const other = apart(hall);
		hall.cast(1, { dots: { road: 1 } });
		hall.seal();
		const round = () => sealedRoundOf(other.plan, other.box, hall.name)!;
		const counts = { printed: 6, issued: 6, voided: 0, unused: 0 };
		const witness = hall.witnesses[1]!;
		yes(proposeClosing(other.plan, other.box, round(), counts, hall.desk, hall.stamp()));
		yes(agreeToClose(other.plan, round(), witness, nonceNamed('other'), hall.stamp()));
		yes(closeSealed(other.plan, other.box, round(), hall.desk, hall.stamp()));
		yes(signClosing(other.plan, round(), witness, hall.stamp()));
		expect(round().state).toBe('sealed');
		meet(hall.plan, other.plan);
		return { hall, round, late };
	}

	test('[VOTE-58] different lists of one version are a dispute on every device, and nobody shows a result', () => {
		const { hall, round } = forked();
		for (const one of [hall.round(), round()]) {
			expect(one).toMatchObject({
				state: 'disputed',
				otherClosings: [{ isValid: true }, { isValid: true }]
			});
			expect(one.outcome).toBeUndefined();
			expect(one.closing).toBeUndefined();
		}
	});

	test('[VOTE-58] of two amendments apart the two are rivals; what both replace is none', () => {
		const hall = sealedHall({ needs: 1 });
		const papers = [0, 1].map((slip) => hall.cast(slip, { dots: { pipe: 1 } }));
		hall.seal();
		const other = apart(hall);
		const theirs = () => sealedRoundOf(other.plan, other.box, hall.name)!;
		const amended = (at: number) => ({ why: 'One too many', papers: [papers[at]!] });
		yes(amendSealed(hall.plan, hall.box, hall.round(), amended(0), hall.desk, hall.stamp()));
		hall.sign();
		yes(amendSealed(other.plan, other.box, theirs(), amended(1), hall.desk, hall.stamp()));
		yes(signClosing(other.plan, theirs(), hall.witnesses[1]!, hall.stamp()));
		meet(hall.plan, other.plan);
		expect(hall.round()).toMatchObject({ state: 'disputed', otherClosings: { length: 3 } });
		expect(amendableIn(hall.round()).map(({ version }) => version)).toEqual([2, 2]);
		expect(amendableIn(sealedHall().round())).toEqual([]);
	});

	test('[VOTE-58] an amendment by the witnesses, with a reason, settles it', () => {
		const { hall } = forked();
		yes(
			amendSealed(
				hall.plan,
				hall.box,
				hall.round(),
				{ why: 'Two lists; we took all papers' },
				hall.desk,
				hall.stamp()
			)
		);
		expect(hall.round().state).toBe('disputed');
		yes(signClosing(hall.plan, hall.round(), hall.witnesses[2]!, hall.stamp()));
		const { state, closing, papers, otherClosings } = hall.round();
		expect([state, closing?.version, closing?.why]).toEqual([
			'sealed',
			2,
			'Two lists; we took all papers'
		]);
		expect(papers.counted).toHaveLength(2);
		expect(otherClosings).toHaveLength(2);
	});

	test('[VOTE-61] nobody signs two different closings of one version', () => {
		const { hall } = forked();
		const amend = (why: string, papers: string[]) =>
			yes(amendSealed(hall.plan, hall.box, hall.round(), { why, papers }, hall.desk, hall.stamp()));
		amend('First', []);
		const witness = hall.witnesses[2]!;
		yes(signClosing(hall.plan, hall.round(), witness, hall.stamp()));
		expect(hall.round().state).toBe('sealed');
	});
});
