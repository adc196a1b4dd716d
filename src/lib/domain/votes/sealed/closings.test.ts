import { describe, expect, test } from 'vitest';

import { meet, yes } from '../../../../../tests/support/plans.ts';
import {
	apart,
	nonceNamed,
	pairNamed,
	sealedHall
} from '../../../../../tests/support/sealedHall.ts';
import {
	addHands,
	amendSealed,
	closeSealed,
	proposeClosing,
	publishPapers,
	voidSlip
} from './desk.ts';
import { sealedRoundOf } from './sealedRounds.ts';
import { signed } from './signing.ts';
import { agreeToClose, signClosing } from './witness.ts';

/** A hall where three have voted, the list is proposed and enough witnesses agree. */
function agreed(needs = 2) {
	const hall = sealedHall({ needs });
	for (const [at, option] of ['pipe', 'pipe', 'road'].entries()) hall.cast(at, { dots: { [option]: 1 } }); // prettier-ignore
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
		const nonces = { [hall.witnesses[0]!.key]: nonceNamed('invented'), [hall.witnesses[1]!.key]: nonceNamed('too') }; // prettier-ignore
		const body = { type: 'close', open: hall.name, of: name, papers, voided: [], counts, nonces, version: 1, at: 'now' } as const; // prettier-ignore
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
		expect({ state, closing, outcome }).toEqual({ state: 'sealed', closing: before.closing, outcome: before.outcome }); // prettier-ignore
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
		const sign = (isAsked?: boolean) => signClosing(hall.plan, hall.round(), third, hall.stamp(), isAsked); // prettier-ignore
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
		yes(proposeClosing(other.plan, other.box, round, { printed: 6, issued: 6, voided: 0, unused: 0 }, hall.desk, hall.stamp())); // prettier-ignore
		const code = sealedRoundOf(other.plan, other.box, hall.name)?.proposal?.code;
		expect(hall.round().proposal?.code).not.toBe(code);
		meet(hall.plan, other.plan);
		const both = [hall.plan, other.plan].map((plan) => sealedRoundOf(plan, undefined, hall.name)?.proposal?.code); // prettier-ignore
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
			expect(one).toMatchObject({ state: 'disputed', otherClosings: [{ isValid: true }, { isValid: true }] }); // prettier-ignore
			expect(one.outcome).toBeUndefined();
			expect(one.closing).toBeUndefined();
		}
	});

	test('[VOTE-58] an amendment by the witnesses, with a reason, settles it', () => {
		const { hall } = forked();
		yes(amendSealed(hall.plan, hall.box, hall.round(), { why: 'Two lists; we took all papers' }, hall.desk, hall.stamp())); // prettier-ignore
		expect(hall.round().state).toBe('disputed');
		yes(signClosing(hall.plan, hall.round(), hall.witnesses[2]!, hall.stamp()));
		const { state, closing, papers, otherClosings } = hall.round();
		expect([state, closing?.version, closing?.why]).toEqual(['sealed', 2, 'Two lists; we took all papers']); // prettier-ignore
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

describe('slips add up', () => {
	const hall = () => {
		const one = sealedHall();
		one.cast(0, { dots: { pipe: 1 } });
		one.cast(1, { dots: { pipe: 1 } });
		return one;
	};

	test.each([
		['fewer than were printed', { printed: 6, issued: 4, voided: 0, unused: 1 }],
		['more printed than are on the roll', { printed: 7, issued: 6, voided: 0, unused: 1 }],
		['fewer handed out than have voted', { printed: 6, issued: 1, voided: 0, unused: 5 }]
	])('[VOTE-55] %s: there is no closing', (_, counts) => {
		const { plan, box, round, desk, stamp } = hall();
		const answer = proposeClosing(plan, box, round(), counts, desk, stamp());
		expect(answer).toEqual({ ok: false, refusal: 'counts-differ' });
	});

	test('[VOTE-62] a slip that was voided does not count, and a spare one does', () => {
		const one = hall();
		const slip = one.slips[0]!;
		yes(voidSlip(one.plan, one.round(), { slip: slip.key, why: 'Lost' }, one.desk, one.stamp()));
		one.cast(5, { dots: { road: 1 } });
		expect(one.round().papers.invalid).toMatchObject([{ why: 'voided' }]);
		expect(() => one.cast(0, { dots: {} })).toThrow('slip-voided');
		const { papers } = one.seal();
		expect([papers.counted.length, papers.invalid.length]).toEqual([2, 0]);
	});

	test('[VOTE-62] a slip taken back after the list was shown asks for a new list', () => {
		const one = hall();
		one.propose();
		one.agree();
		const slip = one.slips[0]!.key;
		yes(voidSlip(one.plan, one.round(), { slip, why: 'So that it does not count' }, one.desk, one.stamp())); // prettier-ignore
		const answer = closeSealed(one.plan, one.box, one.round(), one.desk, one.stamp());
		expect(answer).toEqual({ ok: false, refusal: 'not-proposed' });
	});

	test('[VOTE-62] after closing a notice has no effect', () => {
		const one = hall();
		const before = one.seal();
		const void_ = { type: 'void', open: one.name, slip: one.slips[0]!.key, why: 'Late', at: 'now' } as const; // prettier-ignore
		const notice = signed(void_, one.desk);
		one.plan.ledger.set(notice.name, notice.text);
		expect(one.round().outcome).toEqual(before.outcome);
		const command = voidSlip(one.plan, before, { slip: one.slips[1]!.key, why: 'Late' }, one.desk, one.stamp()); // prettier-ignore
		expect(command).toEqual({ ok: false, refusal: 'round-closed' });
	});

	test('[VOTE-62] only the desk takes slips back', () => {
		const one = hall();
		const void_ = { type: 'void', open: one.name, slip: one.slips[0]!.key, why: 'Mine', at: 'now' } as const; // prettier-ignore
		const notice = signed(void_, one.slips[3]!);
		one.plan.ledger.set(notice.name, notice.text);
		expect(one.round().voided).toEqual([]);
	});
});

test('[VOTE-72] hands are added where totals can be, and nowhere else', () => {
	const hall = sealedHall();
	const add = (totals: Record<string, number>, people = 5) =>
		addHands(hall.plan, hall.round(), { how: 'hands', totals, people }, hall.desk, hall.stamp());
	expect(add({ bridge: 1 })).toEqual({ ok: false, refusal: 'unknown-option' });
	expect(add({ pipe: 11 })).toEqual({ ok: false, refusal: 'over-budget' });
	expect(add({ pipe: -1 })).toEqual({ ok: false, refusal: 'not-a-number' });
	yes(add({ pipe: 4, road: 1 }));
	hall.cast(0, { dots: { road: 2 } });
	const { outcome } = hall.seal();
	expect(outcome?.result.winners).toEqual(['pipe']);
	const ranked = sealedHall({ kind: 'ranking', called: 'ranked' });
	const hands = { how: 'hands', totals: { pipe: 1 }, people: 5 } as const;
	expect(addHands(ranked.plan, ranked.round(), hands, ranked.desk, ranked.stamp())).toEqual({ ok: false, refusal: 'no-hands-here' }); // prettier-ignore
});

test('[VOTE-64] the papers are shown to everybody once it is sealed, unless they stay at the desk', () => {
	const hall = agreed();
	const publish = () => publishPapers(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp());
	expect(publish()).toEqual({ ok: false, refusal: 'not-closed' });
	hall.seal();
	expect(sealedRoundOf(hall.plan, undefined, hall.name)).toMatchObject({ missing: 3 });
	expect(publish()).toEqual({ ok: true, value: 3 });
	expect(publish()).toEqual({ ok: true, value: 0 });
	const { missing, outcome } = sealedRoundOf(hall.plan, undefined, hall.name)!;
	expect([missing, outcome?.hash]).toEqual([0, hall.round().outcome?.hash]);

	const kept = sealedHall({ published: 'desk', called: 'kept' });
	kept.seal();
	expect(publishPapers(kept.plan, kept.box, kept.round(), kept.desk, kept.stamp())).toEqual({ ok: false, refusal: 'kept-at-the-desk' }); // prettier-ignore
});
