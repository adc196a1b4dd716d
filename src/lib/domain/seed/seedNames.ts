import { listIn } from './rows.ts';
import type { SeedRow } from './seedRow.ts';
import { rowsOf, type Sowing } from './sowing.ts';

/** What a person is, of "Name (what they are)" or of a bare word. A name is noted: names are for the people room. */
export function roleAt({ seed }: Sowing, row: SeedRow, key: string): string | undefined {
	const said = row.text(key);
	if (said === undefined) return undefined;
	const [, name, role] = /^(.*?)\s*\(([^()]+)\)$/.exec(said) ?? [];
	if (name !== undefined && role !== undefined) {
		row.miss(key, 'belongs-to-people-room');
		return role;
	}
	if (!hasName(seed, said)) return said;
	row.miss(key, 'belongs-to-people-room');
	return undefined;
}

/** A text of a row, if nobody on the attendance list is named in it. */
export function namelessAt({ seed }: Sowing, row: SeedRow, key: string): string | undefined {
	const said = row.text(key);
	if (said === undefined || !hasName(seed, said)) return said;
	row.miss(key, 'belongs-to-people-room');
	return undefined;
}

/** True for words with a name from any attendance list in them. */
export function hasName(seed: Sowing['seed'], words: string): boolean {
	return namesIn(seed).some((name) => words.includes(name));
}

/** The lists of who came, by the id of their sitting. */
export function attendanceLists(
	sowing: Sowing
): { sitting: string; key: string; rows: readonly unknown[] }[] {
	return Object.keys(sowing.seed)
		.filter((key) => key.startsWith(LIST))
		.map((key) => ({ sitting: key.slice(LIST.length), key, rows: rowsOf(sowing, key) }));
}

const LIST = 'attendance_';

function namesIn(seed: Sowing['seed']): string[] {
	return Object.entries(seed)
		.filter(([key]) => key.startsWith(LIST))
		.flatMap(([, rows]) => listIn(rows).map((row) => listIn(row)[1]))
		.filter((name) => typeof name === 'string' && name.length > 2) as string[];
}
