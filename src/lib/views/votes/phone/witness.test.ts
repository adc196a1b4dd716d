import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { amendSealed } from '#lib/domain/votes/sealed/afterClosing.ts';
import { closeSealed } from '#lib/domain/votes/sealed/desk.ts';
import { agreeToClose, tellResult, witnessesOf } from '#lib/domain/votes/sealed/witness.ts';
import { witnessKey } from '#lib/session/votingKeys.ts';
import { browserStorage } from '../../../../../tests/support/browserStorage.ts';
import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import {
	draftOf,
	nonceNamed,
	pairNamed,
	sealedHall
} from '../../../../../tests/support/sealedHall.ts';

import { keepCode } from './closingCode.ts';
import { othersThan, tellOnce } from './tell.ts';
import { Witness } from './witness.svelte.ts';

beforeEach(() => void browserStorage());
afterEach(() => void vi.unstubAllGlobals());

/** A hall in which this phone is a witness beside another one; one signature is enough unless said. */
function watched(needs = 1) {
	const other = pairNamed('other witness');
	const witnesses = [witnessKey().key, other.key].sort();
	const hall = sealedHall({ witnesses, needs });
	const witness = new Witness(hall.plan, hall.stamp);
	const close = () => yes(closeSealed(hall.plan, hall.box, hall.round(), hall.desk, hall.stamp()));
	const otherAgrees = () =>
		yes(agreeToClose(hall.plan, hall.round(), other, nonceNamed('other'), hall.stamp()));
	return { hall, witness, close, otherAgrees, task: () => witness.taskIn(hall.round()) };
}

describe('a witness on a phone', () => {
	test('[VOTE-92] offers under a name before the round opens', () => {
		const plan = aPlan();
		const witness = new Witness(plan, stamps('phone'));
		expect([witness.offer('  '), witness.refusal]).toEqual([false, 'empty']);
		expect(witness.offer('Bu Rina')).toBe(true);
		expect(witnessesOf(plan)).toEqual([{ key: witness.key, name: 'Bu Rina' }]);
	});

	test('[VOTE-92] compares, agrees by a tap, and what was agreed to is signed without another', () => {
		const { hall, witness, close, task } = watched();
		hall.cast(0, { dots: { pipe: 1 } });
		expect(task()).toBe('none');
		hall.propose();
		expect(task()).toBe('compare');
		expect(witness.agree(hall.round())).toBe(true);
		expect(task()).toBe('agreed');
		close();
		expect(task()).toBe('signing');
		expect(witness.sign(hall.round())).toBe(true);
		expect([task(), hall.round().state]).toEqual(['signed', 'sealed']);
	});

	test('[VOTE-92] a screen a moment behind its plan signs again and finds nothing wrong', () => {
		const { hall, witness, close } = watched();
		hall.propose();
		witness.agree(hall.round());
		close();
		const behind = hall.round();
		witness.sign(behind);
		expect(hall.round().state).toBe('sealed');
		expect([witness.sign(behind), witness.refusal]).toEqual([true, undefined]);
		expect(hall.round().closing?.signers).toEqual([witness.key]);
	});

	test('[VOTE-92] a list proposed anew has to be compared anew', () => {
		const { hall, witness, task } = watched();
		hall.propose();
		const seen = hall.round();
		hall.cast(0, { dots: { pipe: 1 } });
		hall.propose();
		expect([witness.agree(seen), witness.refusal]).toEqual([false, 'not-proposed']);
		expect(task()).toBe('compare');
	});

	test('[VOTE-92] a closing this phone did not agree to asks nothing of it', () => {
		const { hall, close, otherAgrees, task } = watched();
		hall.propose();
		otherAgrees();
		close();
		expect([task(), hall.round().state]).toEqual(['none', 'closing']);
	});

	test('[VOTE-92] an amendment is signed by a tap, never by itself', () => {
		const { hall, witness, close, task } = watched();
		hall.propose();
		witness.agree(hall.round());
		hall.cast(0, { dots: { pipe: 1 } });
		close();
		witness.sign(hall.round());
		const why = 'One phone had no line';
		yes(amendSealed(hall.plan, hall.box, hall.round(), { why }, hall.desk, hall.stamp()));
		expect(task()).toBe('amendment');
		expect(witness.amendmentIn(hall.round())?.why).toBe(why);
		witness.sign(hall.round());
		expect([task(), hall.round().closing?.version]).toEqual(['signed', 2]);
	});

	test('[VOTE-92] who has agreed is told of no refusal any more, wherever they agreed', () => {
		const { hall, witness } = watched();
		witness.agree(hall.round()); // nothing is proposed yet
		expect(witness.refusalIn(hall.round())).toBeDefined();
		hall.propose();
		expect(witness.refusalIn(hall.round())).toBeDefined();
		new Witness(hall.plan, hall.stamp).agree(hall.round());
		expect([witness.taskIn(hall.round()), witness.refusalIn(hall.round())]).toEqual([
			...['agreed', undefined]
		]);
		expect(witness.refusal).toBeDefined();
	});

	test('[VOTE-92] who is no witness is asked for nothing', () => {
		const hall = sealedHall();
		hall.propose();
		expect(new Witness(hall.plan, hall.stamp).taskIn(hall.round())).toBe('none');
	});
});

describe('after closing', () => {
	test('[VOTE-93] a phone tells once what it counted, and hears who counted something else', () => {
		const hall = sealedHall();
		hall.cast(0, { dots: { pipe: 1 } });
		hall.seal();
		const [mine, theirs] = ['a'.repeat(64), 'b'.repeat(64)];
		tellOnce(hall.plan, hall.round(), mine, hall.stamp());
		const size = hall.plan.ledger.size;
		tellOnce(hall.plan, hall.round(), mine, hall.stamp());
		tellOnce(hall.plan, hall.round(), theirs, hall.stamp());
		expect(hall.plan.ledger.size).toBe(size);
		expect([...hall.round().told]).toEqual([[mine, 1]]);
		expect(othersThan(hall.round(), mine)).toEqual([]);
		expect(othersThan(hall.round(), theirs)).toEqual([mine]);
	});

	test('[VOTE-105] a witness speaks with the key the round knows, and a stranger with many keys drowns no witness', () => {
		const key = witnessKey().key;
		const hall = sealedHall({ witnesses: [key, ...draftOf().draft.witnesses].sort() });
		hall.cast(0, { dots: { pipe: 1 } });
		const { outcome } = hall.seal();
		tellOnce(hall.plan, hall.round(), outcome!.hash, hall.stamp());
		for (const name of ['x', 'y', 'z'])
			yes(tellResult(hall.plan, hall.round(), pairNamed(name), 'b'.repeat(64), hall.stamp()));
		const { told, vouched } = hall.round();
		expect([told.get('b'.repeat(64)), told.get(outcome!.hash)]).toEqual([3, 1]);
		expect([...vouched]).toEqual([[outcome!.hash, 1]]);
		tellOnce(hall.plan, hall.round(), outcome!.hash, hall.stamp());
		expect(hall.round().told.get(outcome!.hash)).toBe(1); // once, with one key
	});

	test('[VOTE-91] the code of a closing is kept, and another one for the same version is noticed', () => {
		const hall = sealedHall();
		hall.propose();
		expect(keepCode(hall.round())).toBeUndefined();
		const sealed = hall.seal();
		expect(keepCode(sealed)).toBeUndefined();
		expect(keepCode(sealed)).toBeUndefined();
		const other = { ...sealed, closing: { ...sealed.closing!, code: 'AAAA-BBBB-CCCC-DDDD' } };
		expect(keepCode(other)).toBe(sealed.closing?.code);
	});
});
