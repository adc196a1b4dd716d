import { Dexie } from 'dexie';
import { expect, test } from 'vitest';

import { CannotKeep, cannotKeep } from './cannotKeep.ts';

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name }, more);

test('[KEEP-6] a full disk is recognised, also when it arrives as an abort with the cause inside', () => {
	expect(cannotKeep(named('QuotaExceededError')).why).toBe('full');
	expect(cannotKeep(named('AbortError', { inner: named('QuotaExceededError') })).why).toBe('full');
	expect(cannotKeep(new Dexie.AbortError('full', named('QuotaExceededError'))).why).toBe('full');
});

test('[KEEP-11] a browser that keeps nothing is recognised, also inside a closed database', () => {
	expect(cannotKeep(new Dexie.MissingAPIError()).why).toBe('unavailable');
	const closed = new Dexie.DatabaseClosedError(new Dexie.MissingAPIError());
	expect(cannotKeep(closed).why).toBe('unavailable');
	expect(cannotKeep(named('OpenFailedError', { inner: named('InvalidStateError') })).why).toBe(
		'unavailable'
	);
});

test('[KEEP-12] a database that a newer app has taken over is recognised', () => {
	expect(cannotKeep(new Dexie.DatabaseClosedError()).why).toBe('blocked');
	expect(cannotKeep(named('VersionError')).why).toBe('blocked');
});

test('[KEEP-10] whatever else is thrown is a broken disk, and carries what was thrown', () => {
	const thrown = new TypeError('unexpected end');
	expect(cannotKeep(thrown)).toMatchObject({ why: 'broken', cause: thrown });
	expect(cannotKeep('a word')).toMatchObject({ why: 'broken', cause: 'a word' });
	const inACircle = named('OddError');
	Object.assign(inACircle, { inner: inACircle });
	expect(cannotKeep(inACircle).why).toBe('broken');
});

test('[KEEP-6] an error that is already ours stays as it is', () => {
	const ours = new CannotKeep('full');
	expect(cannotKeep(ours)).toBe(ours);
});
