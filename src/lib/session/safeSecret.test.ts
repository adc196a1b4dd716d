import { expect, test } from 'vitest';

import { forgetSafeSecret, freshChance, newSafeSecret, safeSecretOf } from './safeSecret.ts';

test('[SAFE-11] a forgotten key is gone from this device, and the next one is another', () => {
	expect(safeSecretOf('plan')).toBeUndefined();
	const secret = newSafeSecret('plan');
	expect(safeSecretOf('plan')).toEqual(secret);
	expect(safeSecretOf('other')).toBeUndefined();
	forgetSafeSecret('plan');
	expect(safeSecretOf('plan')).toBeUndefined();
	expect(newSafeSecret('plan')).not.toEqual(secret);
	expect(freshChance()).not.toEqual(freshChance());
});
