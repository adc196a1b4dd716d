import type { Field, FieldRefusal } from './field.ts';
import type { Fields, Values } from './kinds.ts';
import { done, refuse, type Result } from './result.ts';
import { isNothing, type Given } from './writing.ts';

/** One row of a small table inside a record: what it must say is there. */
export type RowIn<F extends Fields, N extends keyof F> = Values<F> & Required<Pick<Values<F>, N>>;

/** A small table inside a record, written as a whole: who signed and how, what was objected and by whom. */
export function rows<F extends Fields, N extends keyof F & string>(
	parts: F,
	needs: readonly N[]
): Field<RowIn<F, N>[]> {
	return {
		is: 'rows',
		kept: 'whole',
		parts,
		check(given) {
			if (!Array.isArray(given)) return refuse('empty');
			const taken: RowIn<F, N>[] = [];
			for (const each of given as unknown[]) {
				const row = rowIn(parts, needs, each);
				if (!row.ok) return row;
				taken.push(row.value as RowIn<F, N>);
			}
			return done(taken);
		}
	};
}

function rowIn(
	parts: Fields,
	needs: readonly string[],
	given: unknown
): Result<Given, FieldRefusal> {
	if (typeof given !== 'object' || given === null) return refuse('empty');
	const said = given as Given;
	if (needs.some((name) => isNothing(said[name]))) return refuse('empty');
	const row: Given = {};
	for (const [name, field] of Object.entries(parts)) {
		if (isNothing(said[name])) continue;
		const checked = field.check(said[name]);
		if (!checked.ok) return checked;
		row[name] = checked.value;
	}
	return done(row);
}
