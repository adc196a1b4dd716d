import type * as Y from 'yjs';

import { money, type Money, type MoneyRefusal } from '../shared/money.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { compare } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';
import type { Share } from './details.ts';

/** The money codes of section 2.4, in the order villages list them. */
export const SOURCES = ['DDS', 'ADD', 'PBH', 'PBP', 'PBK', 'PAD', 'SWD', 'DLL'] as const;

/** What people give themselves: labour, goods and cash. */
export const SELF_HELP = 'SWD';

/** The sources of a line, known codes first and in their order, then own names. A name nobody can read is left out. */
export function sharesIn(funding: Readonly<Record<string, Money>> = {}): Share[] {
	return Object.entries(funding)
		.flatMap(([key, amount]) => {
			const source = sentence(key, LONGEST_NAME);
			return source.ok ? [{ source: source.value, amount }] : [];
		})
		.sort((a, b) => bySource(a.source, b.source));
}

/** Checks sources as somebody says them. Two shares of one source are one. */
export function fundingOf(
	shares: readonly Share[]
): Result<Record<string, Money>, WordsRefusal | MoneyRefusal> {
	const funding: Record<string, Money> = {};
	for (const { source, amount } of shares) {
		const name = sentence(source, LONGEST_NAME);
		if (!name.ok) return name;
		if (!money(amount).ok) return refuse('not-money');
		funding[name.value] = (funding[name.value] ?? 0) + amount;
	}
	return done(funding);
}

/** Writes what one source gives, in a key of its own; no amount takes it off. Call inside a change. */
export function writeShare(
	record: Y.Map<unknown>,
	source: string,
	amount: number | undefined
): void {
	const key = `funding:${source}`;
	if (record.get(key) === amount) return;
	if (amount === undefined) record.delete(key);
	else record.set(key, amount);
}

/** Known codes first and in their order, then own names. */
export function bySource(a: string, b: string): number {
	return placeOf(a) - placeOf(b) || compare(a, b);
}

function placeOf(source: string): number {
	const at = SOURCES.findIndex((known) => known === source);
	return at < 0 ? SOURCES.length : at;
}
