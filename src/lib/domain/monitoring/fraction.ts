import { thousandths, type Decimal } from '../shared/decimal.ts';

/** A share that is never rounded: `part` of `of`, whole numbers, `of` above zero. Screens round it, nobody computes on with that. */
export interface Fraction {
	part: number;
	of: number;
}

/** How far a value has come from where it was to where it should be. Nothing where those are the same. */
export function wayGone(from: Decimal, to: Decimal, now: Decimal): Fraction | undefined {
	const [start, end, here] = [from, to, now].map(thousandths) as [bigint, bigint, bigint];
	return fraction(here - start, end - start);
}

/** One decimal as a share of another. */
export function shareOf(part: Decimal, of: Decimal): Fraction | undefined {
	return fraction(thousandths(part), thousandths(of));
}

/** True if a / b is at least `tenths` tenths; with nothing asked yet, only going backwards is too little. */
export function isAtLeast(a: Fraction, b: Fraction, tenths: number): boolean {
	return 10n * BigInt(a.part) * BigInt(b.of) >= BigInt(tenths) * BigInt(b.part) * BigInt(a.of);
}

/** Decimals have at most fifteen figures, so both numbers are exact. */
function fraction(part: bigint, of: bigint): Fraction | undefined {
	if (of === 0n) return undefined;
	const sign = of < 0n ? -1n : 1n;
	return { part: Number(sign * part), of: Number(sign * of) };
}
