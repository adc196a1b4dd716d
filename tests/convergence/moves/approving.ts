import { expect } from 'vitest';

import {
	agreedOf,
	approvalsOf,
	approvePlan,
	revisePlan,
	revisionsOf,
	withdrawApproval
} from '#lib/domain/actions/approvals.ts';
import { changesSince } from '#lib/domain/actions/changes.ts';
import { hashOf, snapshotOf } from '#lib/domain/actions/snapshot.ts';

import type { Part } from '../turn.ts';

export const approving: Part = {
	moves: {
		approvePlan: ({ plan, words, stamp }) =>
			approvePlan(
				plan,
				{ documentNo: words(), decisions: [words()], objections: [{ text: words() }] },
				stamp()
			),
		withdrawApproval: ({ plan, idOf, chance, words, by }) =>
			chance(0.3) && withdrawApproval(plan, idOf(approvalsOf(plan)), words(), by),
		revisePlan: ({ plan, words, stamp }) => revisePlan(plan, words(), stamp())
	},
	seen: (plan) => {
		const agreed = agreedOf(plan);
		return [
			approvalsOf(plan),
			revisionsOf(plan),
			agreed && changesSince(plan, agreed),
			hashOf(snapshotOf(plan))
		];
	},
	holds(plan) {
		const [approvals, revisions] = [approvalsOf(plan), revisionsOf(plan)];
		const numbers = revisions.map(({ number }) => number);
		expect(new Set(numbers).size).toBe(numbers.length);
		expect(approvals.filter(({ stands }) => stands).length).toBe(approvals.length > 0 ? 1 : 0);
		for (const { isIntact } of [...approvals, ...revisions]) expect(isIntact).toBe(true);
	}
};
