import { beforeEach, expect, test } from 'vitest';

import { browserStorage } from '../../../tests/support/browserStorage.ts';
import { looksOf, setLook } from './look.ts';

let kept: Map<string, string>;
beforeEach(() => void (kept = browserStorage()));

test('[ARRIVE-7] large letters and strong colours are asked for one by one, and stay on this device', () => {
	setLook('own', 'contrast', true);
	setLook('own', 'large', true);
	expect(looksOf('own')).toEqual(['large', 'contrast']);
	setLook('own', 'contrast', false);
	expect(looksOf('own')).toEqual(['large']);
	expect([...kept.keys()]).toEqual(['rembuk.look']);
});

test('[ARRIVE-7] the wall has a look of its own beside that of whoever leads', () => {
	setLook('wall', 'contrast', true);
	expect(looksOf('own')).toEqual([]);
	expect(looksOf('wall')).toEqual(['contrast']);
});

test('[ARRIVE-7] what nobody here could have asked for is not worn', () => {
	kept.set('rembuk.look', 'large <b> contrast-x');
	expect(looksOf('own')).toEqual(['large']);
});
