import * as v from 'valibot';

import { ENTRY_ROOTS, RECORD_ROOTS } from '#lib/domain/plan.ts';

import { ENTRY_FORMS } from './entryForms.ts';
import { idSchema, schemaOf, type Schema } from './fieldSchema.ts';
import { META, type Table } from './olderFields.ts';
import { TABLES } from './tables.ts';
import { areTold } from './told.ts';

/** The newest version of the form. It goes up with every change another program would notice. */
export const DATA_VERSION = 1;

/** What has no place of its own, by key: any JSON, with marks where JSON has no word (see `tell`). */
export const otherSchema = v.custom<Record<string, unknown>>(
	(value) => areTold(value),
	'not a told value'
);

/** What kind of file it is, before anything else is believed. */
export const labelSchema = v.object({
	format: v.literal('rembuk-data'),
	version: v.pipe(v.number(), v.safeInteger(), v.minValue(1))
});

/** A whole plan as a file tells it: made from the tables of fields, so that the two never differ. */
export const planSchema = v.strictObject({
	format: v.literal('rembuk-data'),
	version: v.literal(DATA_VERSION),
	meta: v.strictObject(fieldsSchema({ fields: META, needs: [] })),
	...Object.fromEntries(
		RECORD_ROOTS.map((root) => [
			root,
			v.optional(v.array(v.strictObject({ id: idSchema, ...fieldsSchema(TABLES[root]) })))
		])
	),
	...Object.fromEntries(
		ENTRY_ROOTS.map((root) => [root, v.optional(v.array(ENTRY_FORMS[root].schema))])
	),
	other: v.optional(v.record(v.string(), otherSchema))
});

function fieldsSchema({ fields, needs }: Pick<Table, 'fields' | 'needs'>): Record<string, Schema> {
	const own = Object.entries(fields).map(([name, field]): [string, Schema] => {
		const schema = schemaOf(field);
		return [name, needs.includes(name) ? schema : v.optional(schema)];
	});
	return { ...Object.fromEntries(own), other: v.optional(otherSchema) };
}
