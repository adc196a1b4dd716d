import { textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { isDecimal } from '../shared/decimal.ts';
import type { SeedFault } from './report.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import { rowsOf, type Sowing } from './sowing.ts';

/** One row of a seed while it is read: whatever nobody takes, or cannot be taken, is noted. */
export class SeedRow {
	readonly #sowing: Sowing;
	readonly #row: Row;
	readonly #kind: string;
	readonly #taken = new Set<string>();
	/** Where in the file it stands. */
	readonly where: string;

	constructor(sowing: Sowing, row: Row, where: string) {
		this.#sowing = sowing;
		this.#row = row;
		this.where = where;
		this.#kind = where.replace(/\[\d+\]/g, '[]');
	}

	/** The value under a key, read in some way; one that is there and cannot be read is noted. */
	take<T>(key: string, read: (value: unknown) => T | undefined): T | undefined {
		this.#taken.add(key);
		const value = this.#row[key];
		if (value === undefined || value === null || value === '') return undefined;
		const found = read(value);
		if (found === undefined) this.miss(key, 'not-readable', value);
		return found;
	}

	text(key: string): string | undefined {
		return this.take(key, textIn);
	}

	whole(key: string): number | undefined {
		return this.take(key, (value) => wholeIn(value, 0, 1e13));
	}

	/** A number as a plan keeps decimals. */
	decimal(key: string): string | undefined {
		return this.take(key, decimalIn);
	}

	list(key: string): readonly unknown[] {
		return (
			this.take(key, (value) => (Array.isArray(value) ? (value as unknown[]) : undefined)) ?? []
		);
	}

	/** A row in the row. */
	row(key: string): SeedRow | undefined {
		const row = this.take(key, rowIn);
		return row && new SeedRow(this.#sowing, row, `${this.where}.${key}`);
	}

	/** One of a few, by the words people use for it. Other words are noted. */
	choice<T extends string>(key: string, names: Readonly<Record<string, T>>): T | undefined {
		const said = this.text(key);
		if (said === undefined) return undefined;
		const known = Object.hasOwn(names, said) ? names[said] : undefined;
		if (known === undefined) this.miss(key, 'not-a-choice', said);
		return known;
	}

	/** The id a record of the seed has in the plan. */
	id(key: string): string | undefined {
		return this.take(key, (value) => this.#sowing.ids.of(value));
	}

	/** Notes a key that is not in the plan as it was written. */
	miss(key: string, why: SeedFault, said?: unknown): void {
		this.#taken.add(key);
		const isSmall = why === 'not-readable' || why === 'not-a-choice';
		this.#sowing.ledger.miss(`${isSmall ? this.where : this.#kind}.${key}`, why, said);
	}

	/** Compares a figure the file states with ours. */
	check(key: string, ours: unknown): void {
		this.#taken.add(key);
		const said = this.#row[key];
		if (said === undefined || said === null) return;
		this.#sowing.ledger.compare(`${this.where}.${key}`, said, ours);
	}

	/** Notes every key that nobody took. */
	end(): void {
		this.#sowing.ledger.rest(this.#kind, this.#row, [...this.#taken]);
	}
}

/** Reads each row under a key of the seed, and notes what is left of it. Rows written as lists get these names. */
export function eachRow(
	sowing: Sowing,
	key: string,
	read: (row: SeedRow, at: number) => void,
	names?: readonly string[]
): void {
	rowsOf(sowing, key).forEach((value, at) =>
		eachOf(sowing, value, `${key}[${at}]`, read, at, names)
	);
}

/** Reads one row. */
export function eachOf(
	sowing: Sowing,
	value: unknown,
	where: string,
	read: (row: SeedRow, at: number) => void,
	at = 0,
	names: readonly string[] = []
): void {
	const listed = Array.isArray(value) && names.length > 0;
	const row = listed ? namedRow(listIn(value), names) : rowIn(value);
	if (!row) {
		sowing.ledger.miss(where, 'not-readable');
		return;
	}
	const seedRow = new SeedRow(sowing, row, where);
	read(seedRow, at);
	seedRow.end();
}

function namedRow(cells: readonly unknown[], names: readonly string[]): Row {
	return Object.fromEntries(cells.map((cell, at) => [names[at] ?? `column ${at + 1}`, cell]));
}

/** A number, or one written as a plan keeps it, with up to three places. */
export function decimalIn(value: unknown): string | undefined {
	const written = typeof value === 'number' ? String(value) : textIn(value);
	return written !== undefined && isDecimal(written) ? written : undefined;
}
