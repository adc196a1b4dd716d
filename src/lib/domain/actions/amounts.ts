import { thousandths, type Decimal } from '../shared/decimal.ts';
import { MOST_MONEY, type Money } from '../shared/money.ts';

/**
 * What so much of something comes to, in whole currency units: volume × unit price, half a unit up (section 1.0,
 * rule 5). Reckoned exactly; nothing if a part is missing or it would be more than money can be here.
 */
export function amountOf(volume?: Decimal, unitPrice?: Money): Money | undefined {
	if (volume === undefined || unitPrice === undefined) return undefined;
	const amount = (thousandths(volume) * BigInt(unitPrice) + 500n) / 1000n;
	return amount < 0n || amount > BigInt(MOST_MONEY) ? undefined : Number(amount);
}

/** Amounts added up by key, in the order of the keys. */
export function sums(
	amounts: Iterable<readonly [key: string, amount: Money]>,
	order: (a: string, b: string) => number
): Map<string, Money> {
	const found = new Map<string, Money>();
	for (const [key, amount] of amounts) found.set(key, (found.get(key) ?? 0) + amount);
	return new Map([...found].sort(([a], [b]) => order(a, b)));
}
