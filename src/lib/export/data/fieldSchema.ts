import * as v from 'valibot';

import type { Field, Kept } from '#lib/domain/shared/field.ts';
import { isId } from '#lib/domain/shared/ids.ts';
import { compare } from '#lib/domain/shared/stamp.ts';
import { done } from '#lib/domain/shared/result.ts';

/** How a field stands in the document. `members` is a shared map whose keys are what it holds. */
export type DataField = Omit<Field<unknown>, 'kept'> & {
	readonly kept: Kept | 'members';
	/** What a value must be, where the field's own description does not say it. */
	readonly schema?: Schema;
};

export type Schema = v.GenericSchema<unknown, unknown>;

/** True for the same plain value, whatever the order of its keys. */
export function isSame(a: unknown, b: unknown): boolean {
	return JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);
}

function inOrder(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([x], [y]) => compare(x, y)));
}

/** An id, as every record has one. */
export const idSchema = v.pipe(
	v.string(),
	v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/),
	v.check(isId, 'not an id')
);

/** What a field may say in a file: of a set all its members, of numbers all of them by key. */
export function schemaOf(field: DataField): Schema {
	if (field.kept === 'text') return v.string();
	const one = oneSchema(field);
	if (field.kept === 'set' || field.kept === 'members') return v.array(one);
	return field.kept === 'numbers' ? v.record(v.string(), one) : one;
}

/** What one value of a field may be: of a set one member. */
export function oneSchema(field: DataField): Schema {
	return v.pipe(
		field.schema ?? (FORMS[field.is] ?? v.unknown)(field),
		v.check((value) => isTaken(field, value), `not ${field.is}`),
		v.description(DESCRIBED[field.is] ?? field.is)
	);
}

/** A field whose schema says all there is to say. */
export function givenAs(is: string, schema: Schema, kept: DataField['kept'] = 'whole'): DataField {
	return { is, kept, schema, check: (given) => done(given) };
}

/** True for a value that the domain takes just as it is. */
export function isTaken({ check }: Pick<DataField, 'check'>, value: unknown): boolean {
	const checked = check(value);
	return checked.ok && isSame(checked.value, value);
}

/** Units and forms, for the schema that other programs read. */
const DESCRIBED: Record<string, string> = {
	money: 'whole units of the plan’s currency',
	amounts: 'whole units of the plan’s currency',
	decimal: 'a decimal with up to three places, as text, without thousands marks',
	day: 'YYYY-MM-DD',
	month: 'YYYY-MM',
	'day or month': 'YYYY-MM-DD or YYYY-MM',
	moment: 'ISO 8601; without a zone it is the clock of the hall',
	place: 'an ordering key: records are sorted by it, then by id',
	hash: 'the SHA-256 of bytes kept beside the plan, in small hex digits',
	id: 'the id of another record',
	ids: 'ids of other records'
};

const text = ({ most = 1e6 }: DataField) => v.pipe(v.string(), v.minLength(1), v.maxLength(most));
const whole = ({ least = 0, most = 1e15 }: DataField) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const pair = ({ least = -1e9, most = 1e9 }: DataField) => {
	const one = v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
	return v.tuple([one, one]);
};
const choice = ({ of = [] }: DataField) => v.picklist(of);
const like = (pattern: RegExp) => () => v.pipe(v.string(), v.regex(pattern));

const optional = (parts: Readonly<Record<string, DataField>>): Record<string, Schema> =>
	Object.fromEntries(
		Object.entries(parts).map(([name, field]) => [name, v.optional(schemaOf(field))])
	);

/** What each kind of field is in JSON. The domain's own check comes after it. */
const FORMS: Record<string, (field: DataField) => Schema> = {
	text,
	texts: text,
	notes: text,
	'texts by key': text,
	whole,
	pair,
	money: whole,
	numbers: whole,
	amounts: whole,
	decimal: like(/^-?(0|[1-9]\d{0,11})(\.\d{0,2}[1-9])?$/),
	day: like(/^\d{4}-\d{2}-\d{2}$/),
	month: like(/^\d{4}-\d{2}$/),
	'day or month': like(/^\d{4}-\d{2}(-\d{2})?$/),
	moment: like(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/),
	'one of': choice,
	'some of': choice,
	yes: () => v.literal(true),
	id: () => idSchema,
	ids: () => idSchema,
	hash: like(/^[0-9a-f]{64}$/),
	place: like(/^[A-Za-z][0-9A-Za-z]+$/),
	sentences: (field) => v.array(text(field)),
	rows: ({ parts = {} }) => v.array(v.strictObject(optional(parts)))
};
