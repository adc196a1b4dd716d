import type { MoneyResult } from '#lib/domain/votes/counting/result.ts';

import { readExact, roughly } from './exact.ts';

/** So many people with equally much left: currency units, and the part of a full jar (0 to 1). */
export interface Jars {
	people: number;
	left: number;
	part: number;
}

/** More jars than this are told as a histogram. */
export const MOST_JARS = 60;

/**
 * Everybody's jar after the first so many steps of equal shares, the fullest first, equal ones together. Nobody can be
 * told apart: only how many have how much. Empty where the rule gave no shares.
 */
export function jarsAfter(money: MoneyResult, at: number): Jars[] {
	const full = roughly(readExact(money.share ?? '0'));
	if (full <= 0) return [];
	const byLeft = new Map<number, number>();
	for (const { people, left } of pursesAt(money, at)) {
		const rest = roughly(readExact(left));
		byLeft.set(rest, (byLeft.get(rest) ?? 0) + people);
	}
	return [...byLeft]
		.map(([left, people]) => ({ people, left, part: Math.min(1, left / full) }))
		.sort((a, b) => b.left - a.left);
}

/** Before the first step everybody has the whole share. */
function pursesAt(
	{ share = '0', steps }: MoneyResult,
	at: number
): { people: number; left: string }[] {
	if (at > 0) return steps[at - 1]?.purses ?? [];
	const people = (steps[0]?.purses ?? []).reduce((sum, purse) => sum + purse.people, 0);
	return people > 0 ? [{ people, left: share }] : [];
}

/** One jar for each person, the fullest first: the part that is left in it. */
export function singleJars(jars: readonly Jars[]): number[] {
	return jars.flatMap(({ people, part }) => new Array<number>(people).fill(part));
}

/** How many people have how much left: empty, up to a quarter, a half, three quarters, almost all, full. */
export function histogramOf(jars: readonly Jars[]): number[] {
	const bins = [0, 0, 0, 0, 0, 0];
	for (const { people, part } of jars) {
		const bin = part <= 0 ? 0 : part >= 1 ? 5 : Math.min(4, Math.ceil(part * 4));
		bins[bin] = (bins[bin] ?? 0) + people;
	}
	return bins;
}
