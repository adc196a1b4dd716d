import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { draftOf, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { boxIn } from '../box.ts';
import { amendSealed, publishPapers } from './afterClosing.ts';
import { openSealed } from './open.ts';
import { sealedRoundOf, sealedRoundsOf } from './sealedRounds.ts';
import { signClosing } from './witness.ts';

type Hall = ReturnType<typeof sealedHall>;

const pipe = { dots: { pipe: 1 } };

const publish = ({ plan, box, round, desk, stamp }: Hall) =>
	yes(publishPapers(plan, box, round(), desk, stamp()));

test('[VOTE-65] something else put under the name of a paper does not keep it from those who count again', () => {
	const hall = sealedHall();
	const name = hall.cast(0, pipe);
	hall.seal();
	hall.plan.ledger.set(name, 'in the way');
	expect(publish(hall)).toBe(1);
	expect(sealedRoundOf(hall.plan, boxIn(new Y.Doc()), hall.name)?.outcome).toEqual(
		hall.round().outcome
	);
	expect(publish(hall)).toBe(0);
});

test('[VOTE-71] papers are shown in the order of their names, which tells nobody who voted when', () => {
	const hall = sealedHall();
	const names = [0, 1, 2, 3, 4, 5].map((slip) => hall.cast(slip, pipe));
	expect(names).not.toEqual([...names].sort()); // or this test says nothing
	hall.seal();
	publish(hall);
	const shown = [...hall.plan.ledger.keys()].filter((name) => names.includes(name));
	expect(shown).toEqual([...names].sort());
});

test('[VOTE-61] a screen that still shows the closing does not sign an amendment that came since', () => {
	const hall = sealedHall();
	hall.cast(0, pipe);
	hall.propose();
	hall.agree(3);
	hall.close();
	const shown = hall.round();
	hall.sign(2);
	const { plan, box, desk, stamp, witnesses } = hall;
	yes(amendSealed(plan, box, hall.round(), { why: 'none of it', papers: [] }, desk, stamp()));
	yes(signClosing(plan, shown, witnesses[2]!, stamp())); // the one it shows
	expect(hall.round().otherClosings).toMatchObject([{ version: 2, signers: [] }]);
	yes(signClosing(plan, hall.round(), witnesses[2]!, stamp()));
	expect(hall.round().otherClosings).toMatchObject([{ signers: [witnesses[2]!.key] }]);
});

test('[VOTE-55] an amendment takes in no more ballots than slips were handed out', () => {
	const hall = sealedHall();
	hall.cast(0, pipe);
	hall.propose({ printed: 6, issued: 1, voided: 0, unused: 5 });
	hall.agree();
	hall.cast(1, pipe);
	hall.close();
	hall.sign();
	const { plan, box, desk, stamp } = hall;
	const amend = (counts = { printed: 6, issued: 1, voided: 0, unused: 5 }) =>
		amendSealed(plan, box, hall.round(), { why: 'came late', counts }, desk, stamp());
	expect(amend()).toEqual({ ok: false, refusal: 'counts-differ' });
	yes(amend({ printed: 6, issued: 2, voided: 0, unused: 4 }));
});

test('[VOTE-43] what costs nothing can be in a budget round, and is funded without anybody’s share', () => {
	const options = [0, 30, 80].map((cost, at) => ({
		...{ id: `option-${at}`, ref: '', label: `Number ${at}`, cost }
	}));
	const hall = sealedHall({ kind: 'approval', rule: 'mes-cost', options, budget: 100 });
	for (const slip of [0, 1, 2]) hall.cast(slip, { approve: ['option-0', 'option-1', 'option-2'] });
	const { outcome } = hall.seal();
	expect(outcome?.result.money).toMatchObject({ free: ['option-0'], spent: 30 });
});

test('[VOTE-56] one thing alone can be put to a check of consensus, and to nothing else', () => {
	const options = [{ id: 'goats', ref: '', label: 'Goats' }];
	const open = (wish: Parameters<typeof draftOf>[0]) => {
		const [plan, { draft, desk }] = [aPlan(), draftOf({ options, ...wish })];
		const answer = openSealed(plan, draft, desk, stamps('desk')());
		return answer.ok ? sealedRoundsOf(plan).length : answer.refusal;
	};
	expect(open({ kind: 'stance' })).toBe(1);
	expect(open({ kind: 'ranking' })).toBe('too-few-options');
});

test('[VOTE-109] papers given to everybody in lumps come in the order of their names, and to the same result as all at once', () => {
	const whole = sealedHall({ published: 'everybody', called: 'lumps' });
	for (const slip of [0, 1, 2, 3, 4])
		whole.cast(slip, { dots: { [slip % 2 ? 'pipe' : 'road']: 1 } });
	const sealed = whole.seal();
	const papers = sealed.closing!.papers;
	const lumps: number[] = [];
	const given = () => papers.filter((name) => whole.plan.ledger.has(name));
	for (let at = 0; at < 4; at += 1) {
		const { plan, box, desk } = whole;
		lumps.push(yes(publishPapers(plan, box, whole.round(), desk, whole.stamp(), 2)));
		expect(given()).toEqual(papers.slice(0, given().length));
	}
	expect(lumps).toEqual([2, 2, 1, 0]);
	expect(sealedRoundOf(whole.plan, undefined, whole.name)?.outcome?.hash).toBe(
		sealed.outcome?.hash
	);
});
