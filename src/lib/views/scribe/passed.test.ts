import { beforeEach, expect, test } from 'vitest';

import { passedMark } from '#lib/session/passedMark.ts';
import { recall } from '#lib/session/settings.ts';

import { browserStorage } from '../../../../tests/support/browserStorage.ts';
import { keepTurns, turnsKept } from './passed.ts';

beforeEach(() => void browserStorage());

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
