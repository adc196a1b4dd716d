import * as v from 'valibot';

import type { EntryRoot } from '#lib/domain/plan.ts';
import { FARTHEST } from '#lib/domain/shared/places.ts';

import { idSchema, type Schema } from './fieldSchema.ts';

type Told = Record<string, unknown>;

/** How the entries of one root are told: the key and the value of each as one object. */
export interface EntryForm {
	readonly schema: Schema;
	/** What an entry says, in its order. */
	readonly keys: readonly string[];
	tell(key: string, value: unknown): unknown;
	/** The key and the value again. Give it only what fits the schema. */
	keep(told: Told): [key: string, value: unknown];
}

const coordinate = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));

/** The form of each root that holds entries. */
export const ENTRY_FORMS: Readonly<Record<EntryRoot, EntryForm>> = {
	supports: {
		keys: ['idea', 'person', 'yes'],
		schema: v.strictObject({ idea: idSchema, person: idSchema, yes: v.boolean() }),
		tell: (key, yes) => ({ ...named(key, ':', ['idea', 'person']), yes }),
		keep: ({ idea, person, yes }) => [`${String(idea)}:${String(person)}`, yes]
	},
	causes: {
		keys: ['cause', 'effect', 'order', 'feedback', 'note'],
		schema: v.strictObject({
			cause: idSchema,
			effect: idSchema,
			order: v.string(),
			feedback: v.optional(v.boolean()),
			note: v.optional(v.string())
		}),
		tell: (key, value) => ({ ...named(key, '>', ['cause', 'effect']), ...(value as object) }),
		keep: ({ cause, effect, ...value }) => [`${String(cause)}>${String(effect)}`, value]
	},
	means: {
		keys: ['means', 'end', 'order'],
		schema: v.strictObject({ means: idSchema, end: idSchema, order: v.string() }),
		tell: (key, value) => ({ ...named(key, '>', ['means', 'end']), ...(value as object) }),
		keep: ({ means, end, ...value }) => [`${String(means)}>${String(end)}`, value]
	},
	places: {
		keys: ['card', 'x', 'y'],
		schema: v.strictObject({ card: idSchema, x: coordinate, y: coordinate }),
		tell: (card, value) => ({ card, ...named(value, '', ['x', 'y']) }),
		keep: ({ card, x, y }) => [String(card), [x, y]]
	},
	hands: {
		keys: ['client', 'clock', 'by', 'at'],
		schema: v.strictObject({
			client: v.pipe(v.string(), v.digits()),
			clock: v.pipe(v.string(), v.digits()),
			by: idSchema,
			at: v.string()
		}),
		tell: (key, value) => ({
			...named(key, '.', ['client', 'clock']),
			...named(value, '', ['by', 'at'])
		}),
		keep: ({ client, clock, by, at }) => [`${String(client)}.${String(clock)}`, [by, at]]
	},
	ledger: {
		keys: ['name', 'text'],
		schema: v.strictObject({ name: idSchema, text: v.string() }),
		tell: (name, text) => ({ name, text }),
		keep: ({ name, text }) => [String(name), text]
	}
};

/** The parts of a key, or of a list, by name. */
function named(parts: unknown, between: string, names: readonly string[]): Told {
	const found = typeof parts === 'string' ? parts.split(between) : parts;
	if (!Array.isArray(found) || found.length !== names.length) return {};
	return Object.fromEntries(names.map((name, at) => [name, found[at] as unknown]));
}
