import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { passedMark } from '#lib/session/passedMark.ts';
import { recall } from '#lib/session/settings.ts';

import { browserStorage } from '../../../../tests/support/browserStorage.ts';
import { keepTurns, standOver, turnsKept, untilGivenBack } from './passed.ts';

beforeEach(() => void browserStorage());
afterEach(() => void vi.unstubAllGlobals());

const BIRD = { picture: 'bird', colour: 'red' } as const;
const FISH = { picture: 'fish', colour: 'blue' } as const;

test('[ARRIVE-9] that a phone goes around outlives a reload, from before the first turn until its owner has it again', () => {
	const isPassed = () => recall(passedMark('plan')) !== undefined;
	expect(isPassed()).toBe(false);
	keepTurns('plan', []);
	expect([isPassed(), turnsKept('plan')]).toEqual([true, []]);
	keepTurns('plan', [BIRD, FISH]);
	expect([isPassed(), turnsKept('plan')]).toEqual([true, [BIRD, FISH]]);
	expect(recall(passedMark('other'))).toBeUndefined();
	keepTurns('plan', undefined);
	expect([isPassed(), turnsKept('plan')]).toEqual([false, []]);
});

/** An open plan, as far as a cover needs it, and covers that are put over it and taken away. */
function openPlan({ id = 'plan', isOpen = true } = {}) {
	const session = { id, isOpen, ends: [] as (() => void)[] };
	const taken = vi.fn();
	const put = vi.fn<(onclose: () => void) => () => void>(() => taken);
	return { session, put, taken, close: () => session.ends.forEach((end) => end()) };
}

test('[ARRIVE-9] over a phone that already goes around under a cover no second one is put, however the room moves on', async () => {
	const { session, put } = openPlan();
	const gone = standOver('plan');
	await untilGivenBack(session, put);
	expect(put).not.toHaveBeenCalled();
	gone();
	void untilGivenBack(session, put);
	void untilGivenBack(session, put);
	expect(put).toHaveBeenCalledTimes(1);
});

test('[ARRIVE-9] the cover of a reload stands over one plan until its owner has the phone, and then goes once', async () => {
	const { session, put, taken, close } = openPlan();
	const other = openPlan({ id: 'other' });
	const told = vi.fn();
	const back = untilGivenBack(session, put).then(told);
	void untilGivenBack(other.session, other.put);
	expect(other.put).toHaveBeenCalledTimes(1);
	await Promise.resolve();
	expect(told).not.toHaveBeenCalled();
	put.mock.lastCall?.[0]();
	await back;
	close();
	expect(taken).toHaveBeenCalledTimes(1);
	expect(other.taken).not.toHaveBeenCalled();
});

test('[ARRIVE-9] the cover goes with the plan that is left, is put over it when it is opened again, and over none that is closed', async () => {
	const { session, put, taken, close } = openPlan();
	const back = untilGivenBack(session, put);
	close();
	expect(taken).toHaveBeenCalledTimes(1);
	await back;
	const again = openPlan();
	void untilGivenBack(again.session, again.put);
	expect(again.put).toHaveBeenCalledTimes(1);
	const left = openPlan({ isOpen: false });
	await untilGivenBack(left.session, left.put);
	expect(left.put).not.toHaveBeenCalled();
});
