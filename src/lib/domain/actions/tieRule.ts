import { compare } from '../shared/stamp.ts';

/** One step of a tie rule as a group writes it down: `benefPoor desc`. */
export type TieStep = `${string} ${'asc' | 'desc'}`;

/** Sorts by the steps of a tie rule that was agreed before: the first that tells two apart decides. What has no value comes last. */
export function inAgreedOrder<T extends object>(
	items: readonly T[],
	steps: readonly TieStep[]
): T[] {
	const rules = steps.map((step) => step.split(' ') as [keyof T, 'asc' | 'desc']);
	return [...items].sort((a, b) => {
		for (const [key, direction] of rules) {
			const order = byValue(a[key], b[key]);
			if (order !== 0) return direction === 'desc' && isSaid(a[key], b[key]) ? -order : order;
		}
		return 0;
	});
}

function byValue(a: unknown, b: unknown): number {
	if (!isSaid(a, b)) return Number(a === undefined) - Number(b === undefined);
	return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
}

function isSaid(a: unknown, b: unknown): boolean {
	return a !== undefined && b !== undefined;
}
