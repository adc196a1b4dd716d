import { fraction, type Fraction } from '#lib/domain/votes/counting/fraction.ts';
import { number } from '#lib/i18n/format.svelte.ts';
import { words } from '#lib/i18n/words.svelte.ts';

const EXACT = /^-?\d+(\/\d+)?$/;

/** Reads an exact number of a result, `12` or `70/17`. Anything else is zero: a peer may have told it. */
export function readExact(text: string): Fraction {
	if (!EXACT.test(text)) return fraction(0n);
	const [num = '0', den = '1'] = text.split('/');
	return BigInt(den) === 0n ? fraction(0n) : fraction(BigInt(num), BigInt(den));
}

/** The nearest double: how long a bar is, and how much money is said aloud. Never to compare two values. */
export function roughly({ num, den }: Fraction): number {
	// Split, so that sums of many digits do not overflow on the way.
	return Number(num / den) + Number(num % den) / Number(den);
}

/** An exact number for the room (VOTE-94): `4,2` where it ends after three digits, else `3 1/3`; never rounded. */
export function shownExact({ num, den }: Fraction, digits = 0): string {
	const format = new Intl.NumberFormat(words.language, {
		minimumFractionDigits: digits,
		maximumFractionDigits: 3
	});
	if (1000n % den === 0n) return format.format(roughly({ num, den }));
	const whole = num / den;
	const rest = `${num < 0n ? -(num % den) : num % den}/${den}`;
	return whole === 0n ? `${num < 0n ? '-' : ''}${rest}` : `${number(Number(whole))}\u00a0${rest}`;
}

/** The smallest number of digits after the point (3 at most) that shows each of these exactly where that can be done. */
export function digitsFor(values: readonly Fraction[]): number {
	const ending = values.filter(({ den }) => 1000n % den === 0n);
	return Math.max(
		0,
		...ending.map(({ den }) => [1n, 10n, 100n, 1000n].findIndex((t) => t % den === 0n))
	);
}
