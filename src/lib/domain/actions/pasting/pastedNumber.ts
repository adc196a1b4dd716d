import { thousandths, type Decimal } from '../../shared/decimal.ts';
import { readMoney, type Money } from '../../shared/money.ts';
import { amountOf } from '../amounts.ts';
import { readHowMuch, type DecimalMark } from '../volume.ts';

/** A number of something as it was pasted: which it is, and whether it could be another. */
export interface PastedVolume {
	volume: Decimal;
	unit: string;
	/** `1.500` may be one and a half or fifteen hundred, and nothing else in the row tells. */
	isTwoWays: boolean;
}

/** What else stands in the row and can tell. */
export interface Beside {
	price?: Money | undefined;
	amount?: Money | undefined;
	/** How the language of the plan writes a fraction. */
	mark: DecimalMark;
}

/** One mark with three digits behind it: a fraction or thousands. */
const TWO_WAYS = /^\s*\d{1,3}[.,]\d{3}(?!\d|[.,]\d)/;

/**
 * How much of something, with whichever marks it was written. Where it can be read two ways, the one that comes to
 * the amount in the same row is meant; else the language's way is taken, and said to be a guess.
 */
export function pastedVolume(
	written: string,
	{ price, amount, mark }: Beside
): PastedVolume | undefined {
	const ways = ([mark, mark === ',' ? '.' : ','] as const).flatMap((each) => {
		const read = readHowMuch(written, each);
		return read.ok && read.value.volume !== '' ? [read.value] : [];
	});
	const [first] = ways;
	if (!first) return undefined;
	if (!TWO_WAYS.test(written)) return { ...first, isTwoWays: false };
	const told =
		amount !== undefined && ways.find(({ volume }) => amountOf(volume, price) === amount);
	const isTwoWays = !told && ways.some(({ volume }) => isOther(volume, first.volume));
	return { ...(told || first), isTwoWays };
}

function isOther(a: Decimal, b: Decimal): boolean {
	return thousandths(a) !== thousandths(b);
}

/** An amount of money, with a remark such as `/zak` or `@` let go; nothing if it is no whole amount. */
export function pastedMoney(written: string): Money | undefined {
	const read = readMoney(written.replace(/^\s*@\s*/, '').replace(/\s*\/\s*\p{L}+\.?\s*$/u, ''));
	return read.ok ? read.value : undefined;
}
