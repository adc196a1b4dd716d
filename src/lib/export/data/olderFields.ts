import * as v from 'valibot';

import { ACTIVITIES } from '#lib/domain/actions/details.ts';
import { IDEA_STATUSES } from '#lib/domain/ideas/ideas.ts';
import { CLUSTER_DETAILS, IDEA_DETAILS } from '#lib/domain/ideas/kinds.ts';
import { PROFILE } from '#lib/domain/meeting/kinds.ts';
import { COLOURS, PICTURES } from '#lib/domain/meeting/pictures.ts';
import { STEPS } from '#lib/domain/method.ts';
import { PROGRESS_DETAILS } from '#lib/domain/monitoring/kinds.ts';
import * as field from '#lib/domain/shared/field.ts';

import { givenAs, idSchema, type DataField } from './fieldSchema.ts';

const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

const options = v.array(
	v.strictObject({
		id: idSchema,
		ref: v.string(),
		label: v.string(),
		cost: v.optional(whole(0, 1e13))
	})
);

/** How a round came out, under the person whose desk closed it. */
const closing = v.strictObject({
	at: v.string(),
	result: v.strictObject({
		rows: v.array(
			v.strictObject({
				option: idSchema,
				dots: whole(0, 1e9),
				supporters: whole(0, 1e9),
				rank: whole(1, 1e9)
			})
		),
		ballots: whole(0, 1e9),
		invalid: whole(0, 1e9),
		paper: whole(0, 1e9),
		counted: v.array(idSchema),
		refused: v.array(idSchema),
		code: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/))
	})
});

/** Who said that an objective is worded well, when, and of which words. */
const confirmation = v.strictObject({ by: idSchema, at: v.string(), text: v.string() });

/** The plan's head: one value each. */
export const META: Readonly<Record<string, DataField>> = {
	version: field.whole(1, 1e6),
	id: givenAs('id', idSchema),
	createdAt: field.text(40),
	createdBy: givenAs('id', idSchema),
	title: field.text(),
	village: field.text(),
	language: field.text(20),
	currency: field.text(10),
	step: field.oneOf(...STEPS),
	year: field.whole(0, 1e4),
	tree: field.ref('trees'),
	...PROFILE
};

/** What the records of one root may say, and what they must say to be read. */
export interface Table {
	readonly fields: Readonly<Record<string, DataField>>;
	readonly needs: readonly string[];
	/** True where an empty shared text is as good as none: it is not told, and there again after reading. */
	readonly isSparing?: boolean;
}

/** The tables of the roots whose records have readers of their own. */
export const OLDER: Readonly<Record<string, Table>> = {
	members: {
		fields: { picture: field.oneOf(...PICTURES), colour: field.oneOf(...COLOURS) },
		needs: ['picture', 'colour']
	},
	ideas: {
		fields: {
			text: field.text(300),
			status: field.oneOf(...IDEA_STATUSES),
			/** Empty where an idea became active again. */
			reason: givenAs('text', v.string()),
			cluster: field.ref('clusters'),
			mergedInto: field.ref('ideas'),
			...IDEA_DETAILS
		},
		needs: ['text'],
		isSparing: true
	},
	clusters: {
		fields: { title: field.words(120), order: field.place(), ...CLUSTER_DETAILS },
		needs: ['title']
	},
	trees: { fields: { core: field.ref('problems') }, needs: [] },
	problems: {
		fields: {
			text: field.words(),
			tree: field.ref('trees'),
			ideas: givenAs('ids', idSchema, 'members'),
			parked: field.text(1000)
		},
		needs: ['text', 'tree']
	},
	objectives: {
		fields: {
			text: field.words(),
			problem: field.ref('problems'),
			against: field.text(1000),
			draft: field.text(1000),
			confirmed: givenAs('confirmation', confirmation),
			settled: field.text(1000),
			dropped: field.text(1000)
		},
		needs: []
	},
	rounds: {
		fields: {
			question: field.text(),
			options: givenAs('options', options),
			dots: field.whole(1, 20),
			most: field.whole(1, 20),
			closing: givenAs('closings', closing, 'numbers')
		},
		needs: ['question', 'options']
	},
	activities: {
		fields: { name: field.words(120), ...ACTIVITIES.fields },
		needs: ['name']
	},
	progress: {
		fields: {
			activity: field.ref('activities'),
			day: field.day(),
			physical: field.whole(0, 100),
			spent: field.amount(),
			note: field.text(300),
			...PROGRESS_DETAILS
		},
		needs: ['activity', 'day', 'physical']
	}
};
