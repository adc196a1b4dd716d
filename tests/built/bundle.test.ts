import { describe, expect, test } from 'vitest';

import {
	packagesIn,
	PHONE_BUDGET,
	readBuilt,
	usableOn,
	weigh,
	withStoreOn
} from '../support/bundle.ts';

const NOT_BEFORE_USABLE = [
	'dexie',
	'hucre',
	'fflate',
	'papaparse',
	'svelte-dnd-action',
	'react',
	'react-dom',
	'tldraw',
	// what signs and checks ballots: it comes with the screens of a vote
	'@noble/curves',
	'canonicalize'
];

const built = readBuilt();
// The front page too: it is what a phone gets that typed the bare address.
const phoneRoutes = [...built.routes.keys()].filter((route) =>
	/^\/(\([^)]+\)\/)*($|join|slip$|\[plan[^\]]*\]\/phone)/.test(route)
);

test('[GATE-14] the routes a phone opens are there to be measured', () => {
	expect(phoneRoutes.some((route) => route.includes('join'))).toBe(true);
	expect(phoneRoutes.some((route) => route.includes('phone'))).toBe(true);
});

describe.each(phoneRoutes)('%s', (route) => {
	test('[GATE-14] is usable after 75 KB of JavaScript', () => {
		expect(weigh(built, usableOn(built, route))).toBeLessThanOrEqual(PHONE_BUDGET.usable);
	});

	test('[GATE-14] is whole, with its store, after 110 KB', () => {
		expect(weigh(built, withStoreOn(built, route))).toBeLessThanOrEqual(PHONE_BUDGET.withStore);
	});

	test('[GATE-15] waits for nothing it does not need', () => {
		const needed = packagesIn(built, usableOn(built, route));
		expect(needed).toContain('svelte');
		expect(NOT_BEFORE_USABLE.filter((name) => needed.has(name))).toEqual([]);
	});
});

test('[GATE-15] a phone in a meeting does bring its store along, right after', () => {
	const meeting = phoneRoutes.filter((route) => route.includes('phone'));
	for (const route of meeting) {
		expect(packagesIn(built, withStoreOn(built, route))).toContain('dexie');
	}
});
