import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { voidSlip } from '#lib/domain/votes/sealed/desk.ts';
import { yes } from '../../../../../tests/support/plans.ts';
import { codeNamed, sealedHall } from '../../../../../tests/support/sealedHall.ts';

import { Booth, STAYS } from './booth.svelte.ts';
import { slipHere } from './slipDrawer.ts';

/** A browser's two storages, so that a test can look what is left in them. */
function storage() {
	const kept = new Map<string, string>();
	return {
		getItem: (name: string) => kept.get(name) ?? null,
		setItem: (name: string, value: string) => void kept.set(name, value),
		removeItem: (name: string) => void kept.delete(name),
		get all() {
			return JSON.stringify([...kept]);
		}
	};
}

let [session, local] = [storage(), storage()];
beforeEach(() => {
	[session, local] = [storage(), storage()];
	vi.stubGlobal('sessionStorage', session);
	vi.stubGlobal('localStorage', local);
});
afterEach(() => void vi.unstubAllGlobals());

const voter = { person: 'phone' };

describe('one phone for a whole family', () => {
	test('[VOTE-90] six slips one after another are six votes, and nothing of a slip is left', () => {
		const hall = sealedHall();
		const booth = new Booth();
		for (const code of hall.codes) {
			expect(booth.enter(code.toLowerCase().replaceAll('-', ' '))).toBe(true);
			booth.drawerFor(hall.name).keep('half a ballot');
			expect(session.all).toContain('half a ballot');
			yes(booth.cast(hall.box, hall.round(), { dots: { pipe: 1 } }, voter));
			booth.next();
			expect(session.all).toBe('[]');
		}
		expect(hall.round().papers.counted).toHaveLength(6);
		const left = local.all.toUpperCase();
		for (const [at, code] of hall.codes.entries()) {
			expect(left).not.toContain(code);
			expect(left).not.toContain(code.replaceAll('-', ''));
			expect(left).not.toContain(hall.slips[at]!.key.toUpperCase());
		}
		expect([booth.key, booth.hasSecret, booth.isTaken]).toEqual([undefined, false, false]);
	});

	test('[VOTE-90] the same slip twice is one vote, and the second answer counts', () => {
		const hall = sealedHall();
		const booth = new Booth();
		booth.enter(hall.codes[0]!);
		yes(booth.cast(hall.box, hall.round(), { dots: { pipe: 1 } }, voter));
		booth.enter(hall.codes[0]!);
		yes(booth.cast(hall.box, hall.round(), { dots: { road: 2 } }, voter));
		const [paper, ...others] = hall.round().papers.counted;
		expect([paper?.record.says, others]).toEqual([{ dots: { road: 2 } }, []]);
	});

	test('[VOTE-90] another slip makes way for what the one before had begun', () => {
		const hall = sealedHall();
		const booth = new Booth();
		booth.enter(hall.codes[0]!);
		booth.drawerFor(hall.name).keep('mine');
		booth.enter(hall.codes[0]!); // scanned once more: still the same voter
		expect(booth.drawerFor(hall.name).read()).toBe('mine');
		booth.enter(hall.codes[1]!);
		expect(booth.drawerFor(hall.name).read()).toBe('');
	});

	test('[VOTE-90] a slip taken in another tab of this browser clears this one', () => {
		const hall = sealedHall();
		const booth = new Booth();
		booth.enter(hall.codes[0]!);
		booth.yieldTo('rembuk.language');
		expect(booth.isTaken).toBe(true);
		booth.yieldTo('rembuk.slip-turn');
		expect([booth.isTaken, session.all]).toEqual([false, '[]']);
	});
});

describe('a reload in the middle', () => {
	test('[VOTE-90] finds the slip and the ballot as long as it is not sent', () => {
		const hall = sealedHall();
		const booth = new Booth();
		booth.enter(hall.codes[0]!);
		booth.drawerFor(hall.name).keep('half a ballot');
		const again = new Booth();
		expect([again.key, again.hasSecret]).toEqual([hall.slips[0]!.key, true]);
		expect(again.drawerFor(hall.name).read()).toBe('half a ballot');
		expect(again.drawerFor('another round').read()).toBe('');
	});

	test('[VOTE-90] finds no secret any more two minutes after sending, and still whose it was', () => {
		const hall = sealedHall();
		const booth = new Booth();
		booth.enter(hall.codes[0]!);
		yes(booth.cast(hall.box, hall.round(), { dots: {} }, voter));
		booth.forgetOld(Date.now() + STAYS - 1000);
		expect(booth.hasSecret).toBe(true);
		booth.forgetOld(Date.now() + STAYS);
		expect([booth.hasSecret, booth.key]).toEqual([false, hall.slips[0]!.key]);
		expect(session.all).not.toContain(hall.codes[0]);
		expect(slipHere()).toEqual({ key: hall.slips[0]!.key });
		expect(booth.cast(hall.box, hall.round(), { dots: {} }, voter)).toMatchObject({
			refusal: 'unknown-slip'
		});
	});

	test('[VOTE-90] takes no secret away from under somebody who changes their mind', () => {
		const hall = sealedHall();
		const booth = new Booth();
		booth.enter(hall.codes[0]!);
		yes(booth.cast(hall.box, hall.round(), { dots: {} }, voter));
		booth.drawerFor(hall.name).keep('another thought');
		booth.forgetOld(Date.now() + 10 * STAYS);
		expect(booth.hasSecret).toBe(true);
		booth.dropDraft();
		booth.forgetOld(Date.now() + 10 * STAYS);
		expect(booth.hasSecret).toBe(false);
	});
});

describe('a slip that does not open the ballot', () => {
	test('[VOTE-87] says why: damaged, of another round, voided', () => {
		const hall = sealedHall();
		const booth = new Booth();
		expect([booth.enter('ABCD'), booth.fault]).toEqual([false, 'not-a-slip']);
		expect(booth.isTaken).toBe(false);
		booth.enter(codeNamed('of another round'));
		expect([booth.fault, booth.faultFor(hall.round())]).toEqual([undefined, 'other-round']);
		const slip = { slip: hall.slips[0]!.key, why: 'Lost' };
		yes(voidSlip(hall.plan, hall.round(), slip, hall.desk, hall.stamp()));
		booth.enter(hall.codes[0]!);
		expect(booth.faultFor(hall.round())).toBe('voided');
		booth.enter(hall.codes[1]!);
		expect(booth.faultFor(hall.round())).toBeUndefined();
	});

	test('[VOTE-90] a slip of an earlier round is let go of once its secret is gone', () => {
		const [before, now] = [sealedHall(), sealedHall({ called: 'next' })];
		const booth = new Booth();
		booth.enter(before.codes[0]!);
		booth.clearFor(now.round());
		expect(booth.isTaken).toBe(true); // scanned just now: it is told why it does not fit
		yes(booth.cast(before.box, before.round(), { dots: {} }, voter));
		booth.forgetOld(Date.now() + STAYS);
		booth.clearFor(before.round());
		expect(booth.isTaken).toBe(true);
		booth.clearFor(now.round());
		expect(booth.isTaken).toBe(false);
	});
});

test('[VOTE-87] a quick round needs no slip: the phone speaks, once', () => {
	const hall = sealedHall({ secrecy: 'quick' });
	const booth = new Booth();
	yes(booth.cast(hall.box, hall.round(), { dots: { pipe: 1 } }, voter));
	yes(booth.cast(hall.box, hall.round(), { dots: { road: 1 } }, voter));
	expect(hall.round().papers.counted).toHaveLength(1);
});

test('[VOTE-87] in an open round the ballot bears a name, or is not taken', () => {
	const hall = sealedHall({ secrecy: 'open' });
	const booth = new Booth();
	booth.enter(hall.codes[0]!);
	const nameless = booth.cast(hall.box, hall.round(), { dots: {} }, voter);
	expect(nameless).toMatchObject({ refusal: 'needs-a-name' });
	yes(booth.cast(hall.box, hall.round(), { dots: {} }, { ...voter, by: 'Siti' }));
	expect(hall.round().papers.blank[0]?.record.by).toBe('Siti');
});
