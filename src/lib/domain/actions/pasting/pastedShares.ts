import { readMoney, type Money } from '../../shared/money.ts';
import { done, refuse, type Result } from '../../shared/result.ts';
import { LONGEST_NAME } from '../../shared/words.ts';
import type { Share } from '../details.ts';

/**
 * The sources of a line as one cell of text: `Dana Desa 150.000.000; Swadaya 5.000.000`. A single source without an
 * amount pays the whole cost. `names` gives the code of a name, in small letters; any other name is a source of its own.
 */
export function pastedShares(
	written: string,
	cost: Money | undefined,
	names: ReadonlyMap<string, string>
): Result<Share[], 'not-money' | 'too-long'> {
	const parts = written.split(/[;\n+]/).flatMap((part) => part.trim() || []);
	const whole = parts.length === 1 ? cost : undefined;
	const shares: Share[] = [];
	for (const part of parts) {
		const { name, sum } = cut(part);
		const amount = sum === '' ? whole : moneyIn(sum);
		if (amount === undefined || name === '') return refuse('not-money');
		if (name.length > LONGEST_NAME) return refuse('too-long');
		shares.push({ source: names.get(name.toLowerCase()) ?? name, amount });
	}
	return done(shares);
}

function cut(part: string): { name: string; sum: string } {
	const [, name = '', sum = ''] = /^(.*?)[\s:=]*((?:\brp\b\.?\s*)?\d[\d.,]*.*)?$/i.exec(part) ?? [];
	return { name, sum };
}

function moneyIn(sum: string): Money | undefined {
	const read = readMoney(sum);
	return read.ok ? read.value : undefined;
}
