/** An exact fraction in lowest terms; the denominator is positive. */
export interface Fraction {
	num: bigint;
	den: bigint;
}

/** Makes a fraction in lowest terms. The denominator must not be zero. */
export function fraction(num: bigint, den = 1n): Fraction {
	const sign = den < 0n ? -1n : 1n;
	const common = sign * gcd(num, den);
	return { num: num / common, den: den / common };
}

/** The greatest common divisor, never zero unless both are. */
export function gcd(a: bigint, b: bigint): bigint {
	let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (y !== 0n) [x, y] = [y, x % y];
	return x;
}

/** Below zero if the first is smaller, zero only if both are exactly equal. */
export function compareFractions(a: Fraction, b: Fraction): number {
	return signOf(a.num * b.den - b.num * a.den);
}

/** -1, 0 or 1. */
export function signOf(value: bigint): number {
	return value < 0n ? -1 : Number(value > 0n);
}

/** What a double can hold of it with so many bits to spare. */
const BITS = 1000;

/** About how much it is, as a double. Both halves may be longer than any double: after many purchases they are. */
export function numberOf({ num, den }: Fraction): number {
	const about = Number(num) / Number(den);
	if (Number.isFinite(about)) return about;
	const spare = BigInt(Math.max(0, den.toString(16).length * 4 - BITS));
	return Number(num >> spare) / Number(den >> spare);
}

/** `70/17`, or `12` where nothing is left over. */
export function fractionText({ num, den }: Fraction): string {
	return den === 1n ? String(num) : `${num}/${den}`;
}

/** The whole number at or below a fraction written as text. */
export function floorOf(text: string): bigint {
	const [num = 0n, den = 1n] = text.split('/').map(BigInt);
	const whole = num / den;
	return whole * den > num ? whole - 1n : whole;
}
