import { expect, test } from 'vitest';

import { yes } from '../../../../../tests/support/plans.ts';
import { sealedHall, slipIn } from '../../../../../tests/support/sealedHall.ts';
import { voidSlip } from './desk.ts';
import { ballotsIn } from './ledger.ts';
import { ownOf, standOf } from './standing.ts';
import { tellTwice } from './twice.ts';

/** A hall where the first slip voted on one phone, changed its mind there, and voted on another phone. */
function hall() {
	const one = sealedHall();
	const [slip, other] = [one.slips[0]!, one.slips[1]!];
	one.cast(0, { dots: { pipe: 1 } });
	one.cast(0, { dots: { road: 1 } });
	one.cast(1, { dots: { pipe: 1 } });
	const there = slipIn(one, slip, { says: { dots: { goats: 2 } } });
	const tell = () => yes(tellTwice(one.plan, one.box, one.round(), one.desk, one.stamp()));
	const standOn = (names: readonly string[]) => {
		const sent = ballotsIn(one.box).filter(({ name }) => names.includes(name));
		return standOf(one.round(), ownOf(one.name, sent)[0]).is;
	};
	return { one, slip, other, there, tell, standOn };
}

test('[VOTE-114] a slip used on another phone is told to both phones while the round runs, once, and a change of mind is not', () => {
	const { one, slip, there, tell, standOn } = hall();
	expect(standOn([there])).toBe('sent');
	expect([tell(), tell()]).toEqual([1, 0]);
	expect(one.round().twice).toEqual([slip.key]);
	const names = ballotsIn(one.box).flatMap(({ name, record }) => {
		return record.key === slip.key && name !== there ? name : [];
	});
	const others = ballotsIn(one.box).flatMap(({ name, record }) =>
		record.key === slip.key ? [] : name
	);
	expect([standOn([there]), standOn(names), standOn(others)]).toEqual([
		'used-twice',
		'used-twice',
		'sent'
	]);
});

test('[VOTE-114] one ballot of a slip used twice counts all the same, and one that was voided is told of no more', () => {
	const { one, slip, tell } = hall();
	tell();
	expect(one.seal().papers.counted).toHaveLength(2);

	const next = hall();
	const taken = { slip: slip.key, why: 'lent' };
	yes(voidSlip(next.one.plan, next.one.round(), taken, next.one.desk, next.one.stamp()));
	expect(next.tell()).toBe(0);
});

test('[VOTE-114] a slip the desk types after its phone has spoken is told to that phone, and a typed paper that is mended is not', () => {
	const { one, slip, standOn } = hall();
	const tell = () => yes(tellTwice(one.plan, one.box, one.round(), one.desk, one.stamp()));
	const typed = { how: 'paper', scribe: one.desk.key } as const;
	for (const option of ['pipe', 'road']) one.cast(2, { dots: { [option]: 1 } }, typed);
	tell();
	expect(one.round().twice).toEqual([slip.key]); // from two phones, as before
	const phone = one.cast(3, { dots: { pipe: 1 } });
	expect([tell(), standOn([phone])]).toEqual([0, 'sent']);
	one.cast(3, { dots: { pipe: 1 } }, typed);
	expect([tell(), standOn([phone])]).toEqual([1, 'used-twice']);
	expect(one.round().twice).toContain(one.slips[3]!.key);
});

test('[VOTE-114] only the desk of the round says so', () => {
	const { one, other } = hall();
	const answer = tellTwice(one.plan, one.box, one.round(), other, one.stamp());
	expect(answer).toEqual({ ok: false, refusal: 'not-the-desk' });
});
