import { toJsonSchema } from '@valibot/to-json-schema';

import { planSchema } from '#lib/export/data/planSchema.ts';

/** The JSON Schema of a plan's data, for programs that are not written in TypeScript. */
export function jsonSchema(): object {
	return {
		...toJsonSchema(planSchema, {
			errorMode: 'ignore', // what only the domain can check is said in docs/data.md
			overrideSchema: ({ valibotSchema }) =>
				valibotSchema.type === 'custom' ? { type: 'object' } : undefined
		}),
		$id: 'https://rembuk.invalid/plan.schema.json',
		title: 'rembuk-data, version 1'
	};
}
