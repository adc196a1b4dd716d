import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { fieldTables } from './fieldTables.ts';
import { jsonSchema } from './jsonSchema.ts';
import { withTables } from './withTables.ts';

test('[DATA-6] the schema for other programs is that of the tables: npm run schema writes it', () => {
	const committed: unknown = JSON.parse(readFileSync('docs/plan.schema.json', 'utf8'));
	expect(committed).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

test('[DATA-6] docs/data.md lists every field: npm run schema writes the tables', () => {
	const page = readFileSync('docs/data.md', 'utf8');
	expect(withTables(page, fieldTables())).toBe(page);
});
