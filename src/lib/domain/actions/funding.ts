import type * as Y from 'yjs';

import { wholeIn } from '../shared/fields.ts';
import { MOST_MONEY } from '../shared/money.ts';
import { compare } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import type { Share } from './details.ts';

/** The money codes of section 2.4, in the order villages list them. */
export const SOURCES = ['DDS', 'ADD', 'PBH', 'PBP', 'PBK', 'PAD', 'SWD', 'DLL'] as const;

/** Each source is a key of its own: two people who enter two sources of one activity at once both keep theirs. */
const KEY = 'funding:';

/** The sources of a line, known codes first and in their order, then own names. */
export function readFunding(raw: Record<string, unknown>): Share[] {
	const shares = Object.keys(raw).flatMap((key) => {
		if (!key.startsWith(KEY)) return [];
		const source = sentence(key.slice(KEY.length), LONGEST_NAME);
		const amount = wholeIn(raw[key], 0, MOST_MONEY);
		return source.ok && amount !== undefined ? [{ source: source.value, amount }] : [];
	});
	return shares.sort((a, b) => placeOf(a) - placeOf(b) || compare(a.source, b.source));
}

/** Writes what differs between the sources a line has and the ones it should have. Two shares of one source are one. */
export function writeFunding(record: Y.Map<unknown>, wanted: Share[], now: Share[] = []): void {
	const sums = new Map<string, number>();
	for (const { source, amount } of wanted) {
		sums.set(source.trim(), (sums.get(source.trim()) ?? 0) + amount);
	}
	for (const { source } of now) if (!sums.has(source)) writeShare(record, source, undefined);
	for (const [source, amount] of sums) writeShare(record, source, amount);
}

/** Writes what one source gives; no amount takes it off. */
export function writeShare(
	record: Y.Map<unknown>,
	source: string,
	amount: number | undefined
): void {
	if (record.get(KEY + source) === amount) return;
	if (amount === undefined) record.delete(KEY + source);
	else record.set(KEY + source, amount);
}

function placeOf({ source }: Share): number {
	const at = SOURCES.findIndex((known) => known === source);
	return at < 0 ? SOURCES.length : at;
}
