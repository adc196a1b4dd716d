import type { Plan } from '../plan.ts';
import { textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import type { BallotBox } from '../votes/box.ts';
import type { Ledger, SeedFault, SeedKind } from './report.ts';
import type { Row } from './rows.ts';
import type { SeedClock } from './seedClock.ts';
import type { SeedIds } from './seedIds.ts';

/** A seed on its way into a plan. */
export interface Sowing {
	readonly seed: Row;
	readonly plan: Plan;
	readonly box: BallotBox;
	readonly ids: SeedIds;
	readonly clock: SeedClock;
	readonly ledger: Ledger;
	/** Who leads the meeting: the author of everything no resident said. */
	readonly lead: PersonId;
}

/** The list under a key of the seed; something else in its place is noted. */
export function rowsOf({ seed, ledger }: Sowing, key: string): readonly unknown[] {
	const value = seed[key];
	if (value === undefined || value === null) return [];
	if (Array.isArray(value)) return value as unknown[];
	ledger.miss(key, 'not-readable');
	return [];
}

/** The text under a key of a row; something else in its place is noted. */
export function textAt(sowing: Sowing, row: Row, key: string, where: string): string | undefined {
	return read(sowing, row, key, where, textIn);
}

/** The whole number under a key of a row, not negative; something else in its place is noted. */
export function wholeAt(sowing: Sowing, row: Row, key: string, where: string): number | undefined {
	return read(sowing, row, key, where, (value) => wholeIn(value, 0, 1e13));
}

/** A stamp of the one who leads, in the sitting that decides unless told otherwise. */
export function stampOf({ clock, lead }: Sowing, id: string, at = clock.at()): Stamp {
	return { id, by: lead, at };
}

function read<T>(
	{ ledger }: Sowing,
	row: Row,
	key: string,
	where: string,
	reader: (value: unknown) => T | undefined
): T | undefined {
	const value = row[key];
	const found = reader(value);
	const isEmpty = value === undefined || value === null || value === '';
	if (found === undefined && !isEmpty) ledger.miss(`${where}.${key}`, 'not-readable', value);
	return found;
}

/** Notes a command's answer: what was placed, or where and why not. Tells whether it was. */
export function noted<T>(
	{ ledger }: Sowing,
	answer: Result<T, SeedFault & string>,
	where: string,
	kind?: SeedKind
): answer is { ok: true; value: T } {
	if (!answer.ok) ledger.miss(where, answer.refusal);
	else if (kind) ledger.place(kind);
	return answer.ok;
}
