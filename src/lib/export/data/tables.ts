import * as v from 'valibot';

import { KINDS } from '#lib/domain/kinds.ts';
import { RECORD_ROOTS, type RecordRoot } from '#lib/domain/plan.ts';
import * as field from '#lib/domain/shared/field.ts';

import { givenAs, idSchema } from './fieldSchema.ts';
import { OLDER, type Table } from './olderFields.ts';

/** What every record says of itself beside its id. */
const HEAD: Table['fields'] = {
	createdAt: field.text(40),
	createdBy: givenAs('id', idSchema),
	onBehalfOf: field.text()
};

/** Why it is in the bin; a few old ones only say that they are. */
const BINNED: Table['fields'] = {
	binned: givenAs('reason', v.union([v.literal(true), v.pipe(v.string(), v.minLength(1))]))
};

/** The table of each root that holds records. */
export const TABLES = Object.fromEntries(
	RECORD_ROOTS.map((root) => [root, tableOf(root)])
) as Readonly<Record<RecordRoot, Table>>;

function tableOf(root: RecordRoot): Table {
	const kind = KINDS.find((each) => each.root === root);
	const table: Table = OLDER[root] ?? kind ?? { fields: {}, needs: [] };
	return {
		...table,
		fields: { ...HEAD, ...table.fields, ...BINNED },
		needs: ['createdAt', 'createdBy', ...table.needs]
	};
}
