import { readFileSync, writeFileSync } from 'node:fs';

import { fieldTables } from './schema/fieldTables.ts';
import { jsonSchema } from './schema/jsonSchema.ts';
import { withTables } from './schema/withTables.ts';

// Run by `npm run schema`: writes what docs/ says of the data form anew.
writeFileSync('docs/plan.schema.json', `${JSON.stringify(jsonSchema(), null, '\t')}\n`);
writeFileSync('docs/data.md', withTables(readFileSync('docs/data.md', 'utf8'), fieldTables()));
