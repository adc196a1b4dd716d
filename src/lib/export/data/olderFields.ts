import * as v from 'valibot';

import { ACTIVITIES } from '#lib/domain/actions/details.ts';
import { WAYS } from '#lib/domain/ideas/held.ts';
import { IDEA_STATUSES } from '#lib/domain/ideas/ideas.ts';
import { CLUSTER_DETAILS, IDEA_DETAILS, SAFE_VOICE } from '#lib/domain/ideas/kinds.ts';
import { INTERLUDES } from '#lib/domain/meeting/interlude.ts';
import { PROFILE } from '#lib/domain/meeting/kinds.ts';
import { PAPERS } from '#lib/domain/meeting/papers.ts';
import { COLOURS, PICTURES } from '#lib/domain/meeting/pictures.ts';
import { HALLS, VIEWS } from '#lib/domain/meeting/stage.ts';
import { STEPS } from '#lib/domain/method.ts';
import { PROGRESS } from '#lib/domain/monitoring/kinds.ts';
import { PROBLEM_DETAILS, TREE_DETAILS } from '#lib/domain/problems/kinds.ts';
import * as field from '#lib/domain/shared/field.ts';

import { givenAs, idSchema, type DataField } from './fieldSchema.ts';
import { ROUND_FIELDS } from './roundFields.ts';

/** Who said that an objective is worded well, when, and of which words. */
const confirmation = v.strictObject({ by: idSchema, at: v.string(), text: v.string() });

/** Of what somebody looked at, as it was. */
const mark = givenAs('text', v.string(), 'numbers');

/** Who said that a tree is agreed, when, and a mark of what it said then. */
const agreement = v.strictObject({ by: idSchema, at: v.string(), mark: v.string() });

/** What the room is shown at a step. */
const stage = v.strictObject({
	step: v.picklist(STEPS),
	view: v.picklist(VIEWS),
	card: v.optional(idSchema),
	link: v.optional(v.string()),
	drawing: v.optional(idSchema),
	spotlight: v.optional(idSchema)
});

/** A clock that runs down: the seconds that were left, and since when it runs. */
const seconds = v.pipe(v.number(), v.integer());
const timer = v.strictObject({ total: seconds, left: seconds, since: v.optional(v.string()) });

/** A scene that covers the wall for a while. */
const interlude = v.strictObject({
	scene: v.picklist(INTERLUDES),
	until: v.optional(v.string()),
	mood: v.optional(idSchema)
});

/** Where every phone is called to. */
const summon = v.strictObject({
	id: idSchema,
	step: v.picklist(STEPS),
	card: v.optional(idSchema),
	question: v.optional(v.string()),
	wall: v.optional(v.literal(true))
});

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
	/** Where the telling of a result is: a round's opening record and a scene. */
	scene: field.text(80),
	/** What is read aloud before a round opens, as its text. */
	announced: field.text(60_000),
	/** What the room is shown, the clock it sees, and how large its hall is. */
	stage: givenAs('stage', stage),
	timer: givenAs('timer', timer),
	boardLocked: field.flag(),
	interlude: givenAs('interlude', interlude),
	queueShown: field.flag(),
	wayInHidden: field.flag(),
	/** How new ideas wait: for a facilitator's eye, or until all are opened. */
	newIdeas: field.oneOf(...WAYS),
	summon: givenAs('summon', summon),
	rehearsal: field.flag(),
	/** The sitting that is led now. */
	sittingNow: field.ref('sittings'),
	wallSize: field.oneOf(...HALLS),
	...PROFILE,
	...PAPERS,
	...SAFE_VOICE
};

/** What the records of one root may say, and what they must say to be read. */
export interface Table {
	readonly fields: Readonly<Record<string, DataField>>;
	readonly needs: readonly string[];
	/** Shared texts that mean something even when empty. Any other is not told then, and is there again after reading. */
	readonly solid?: readonly string[];
}

/** The tables of the roots whose records have readers of their own. */
export const OLDER: Readonly<Record<string, Table>> = {
	members: {
		fields: {
			picture: field.oneOf(...PICTURES),
			colour: field.oneOf(...COLOURS),
			was: field.ref('members')
		},
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
		needs: ['text']
	},
	clusters: {
		fields: { title: field.words(120), order: field.place(), ...CLUSTER_DETAILS },
		needs: ['title'],
		solid: ['title']
	},
	trees: {
		fields: {
			core: field.ref('problems'),
			agreed: givenAs('agreement', agreement),
			...TREE_DETAILS.fields
		},
		needs: []
	},
	problems: {
		fields: {
			text: field.words(),
			tree: field.ref('trees'),
			ideas: givenAs('ids', idSchema, 'members'),
			parked: field.text(1000),
			/** Findings the group looked at and keeps as they are, by rule: a mark of the words it looked at. */
			kept: mark,
			/** Who said that a card's causes are enough, each with a mark of what they looked at. */
			enough: mark,
			/** Causes whose link to this card was read aloud and agreed, each with a mark of the words. */
			read: mark,
			/** Why it is in the bin, and the card it stands with. */
			why: field.text(1000),
			mergedInto: field.ref('problems'),
			...PROBLEM_DETAILS.fields
		},
		needs: ['text', 'tree'],
		solid: ['text']
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
		needs: [],
		solid: ['text']
	},
	rounds: { fields: ROUND_FIELDS, needs: ['question', 'options'] },
	activities: {
		fields: { name: field.words(120), ...ACTIVITIES.fields },
		needs: ['name'],
		solid: ['name']
	},
	progress: PROGRESS
};
