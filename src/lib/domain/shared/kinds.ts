import type { Made } from './stamp.ts';
import type { Field } from './field.ts';

/** The fields of a kind of record, by name. */
export type Fields = Record<string, Field<unknown>>;

/** What the fields of a kind hold, each of them perhaps not said yet. */
export type Values<F extends Fields> = {
	[Name in keyof F]?: F[Name] extends Field<infer Value> ? Value : never;
};

/**
 * A kind of record: where it is kept, what it may say, and what it must say. Commands, readers, the data form,
 * its JSON Schema and docs/data.md all come from this one table.
 */
export interface Kind<F extends Fields = Fields, N extends keyof F & string = keyof F & string> {
	/** The root of the document its records are in. */
	readonly root: string;
	readonly fields: F;
	/** What a record must say to be one. */
	readonly needs: readonly N[];
}

/** A record of a kind, as it is read: what it needs is there. */
export type RowOf<K> =
	K extends Kind<infer F, infer N> ? Made & Values<F> & Required<Pick<Values<F>, N>> : never;

/** What is said when a record is made. */
export type DraftOf<K> =
	K extends Kind<infer F, infer N> ? Values<F> & Required<Pick<Values<F>, N>> : never;

/** What is changed in a record: a field that is not named stays, `null` clears it. */
export type ChangesOf<K> =
	K extends Kind<infer F, string>
		? { [Name in keyof F]?: NonNullable<Values<F>[Name]> | null | undefined }
		: never;

/** Writes a kind down. */
export function kind<F extends Fields, N extends keyof F & string = never>(
	root: string,
	fields: F,
	needs: readonly N[] = []
): Kind<F, N> {
	return { root, fields, needs };
}
