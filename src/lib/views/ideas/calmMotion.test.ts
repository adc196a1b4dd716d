import { expect, test } from 'vitest';

import { CalmMotion } from './calmMotion.ts';

test('[LOOK-17] cards that come one by one glide to their place', () => {
	const motion = new CalmMotion();
	expect(motion.after('a', 0)).toBeGreaterThan(0);
	expect(motion.after('b', 5000)).toBeGreaterThan(0);
});

test('[LOOK-17] cards that come close after each other stand at once, until there is a pause', () => {
	const motion = new CalmMotion();
	motion.after('a', 0);
	expect(motion.after('b', 200)).toBe(0);
	expect(motion.after('b', 9000)).toBe(0); // nothing new came: what stands is not moved by a page that turns
	expect(motion.after('c', 9000)).toBeGreaterThan(0);
});
