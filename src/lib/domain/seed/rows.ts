/** One object of a seed. Anything may stand under its keys. */
export type Row = Readonly<Record<string, unknown>>;

/** An object of a seed, or nothing. */
export function rowIn(value: unknown): Row | undefined {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Row)
		: undefined;
}

/** True for an object of a seed. */
export function isPlainRow(value: unknown): value is Row {
	return rowIn(value) !== undefined;
}

/** A list of a seed; anything else is an empty one. */
export function listIn(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** Rows written compactly as lists, with the keys that a list of columns names. Other rows stay as they are. */
export function tabled(rows: readonly unknown[], columns: unknown): readonly unknown[] {
	const keys = listIn(columns).filter((key) => typeof key === 'string');
	if (keys.length === 0) return rows;
	return rows.map((row) =>
		Array.isArray(row)
			? Object.fromEntries(row.map((cell: unknown, at) => [keys[at] ?? `column ${at + 1}`, cell]))
			: row
	);
}
