import * as v from 'valibot';

import * as field from '#lib/domain/shared/field.ts';
import { ANSWERS } from '#lib/domain/votes/agreeing/objection.ts';
import { METHODS, TIE_STEPS } from '#lib/domain/votes/definition.ts';

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

/** What a group answered together, under the person whose desk wrote it down. */
const answer = v.strictObject({
	at: v.string(),
	answer: v.strictObject({
		scores: v.optional(v.record(idSchema, v.array(whole(-1e9, 1e9)))),
		pairs: v.optional(v.array(v.tuple([idSchema, idSchema, v.nullable(idSchema)]))),
		approvals: v.optional(
			v.array(v.strictObject({ options: v.array(idSchema), count: whole(0, 1e9) }))
		)
	})
});

/** How a tie was settled, under the options it was between. */
const tie = v.strictObject({
	options: v.array(idSchema),
	by: v.picklist(TIE_STEPS),
	order: v.array(idSchema),
	note: v.optional(v.string())
});

/** What was said against a decision by consensus, and what became of it. */
const objection = {
	text: v.string(),
	by: v.optional(v.string()),
	how: v.optional(v.picklist(ANSWERS)),
	answer: v.optional(v.string())
};

/** A draft as it was put to the room once, under its id. */
const wording = v.strictObject({
	at: v.string(),
	proposed: options,
	words: v.optional(v.string())
});

/** An objection to a wording, under an id that only whoever objected can tell for theirs. */
const heard = v.strictObject({ ...objection, wording: idSchema, at: v.string() });

/** Slips one desk handed out, under the person there. */
const handed = v.strictObject({
	issued: whole(0, 1e5),
	unused: whole(0, 1e5),
	signed: whole(0, 1e5)
});

/** That a result was made into lines of the plan, under the person who did it. */
const takenUp = v.strictObject({ at: v.string(), despite: v.optional(v.string()) });

/** What a round of votes says: what was asked, by which rules, and how it came out. */
export const ROUND_FIELDS: Readonly<Record<string, DataField>> = {
	question: field.text(),
	method: field.oneOf(...METHODS),
	options: givenAs('options', options),
	dots: field.whole(1, 20),
	most: field.whole(1, 20),
	settings: givenAs('settings by name', v.record(v.string(), whole(-1e15, 1e15))),
	criteria: givenAs('names in their order', v.array(v.string())),
	mode: field.oneOf('group', 'person'),
	secrecy: field.oneOf('quick', 'open', 'secret'),
	electorate: field.text(),
	tieRule: givenAs('steps in their order', v.array(v.picklist(TIE_STEPS))),
	quorum: givenAs(
		'part of those who may vote',
		v.strictObject({ part: whole(0, 1e6), of: whole(1, 1e6) })
	),
	sitting: field.ref('sittings'),
	closing: givenAs('closing', closing, 'numbers'),
	answer: givenAs('answer', answer, 'numbers'),
	tie: givenAs('settled tie', tie, 'numbers'),
	open: givenAs(
		'the name of its opening in the ledger',
		v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
	),
	objections: givenAs('objections', v.array(v.strictObject(objection))),
	wording: givenAs('a wording of a draft', wording, 'numbers'),
	heard: givenAs('an objection to a draft', heard, 'numbers'),
	agreedOn: givenAs('the id of the wording that was agreed on', idSchema),
	toVote: field.text(40),
	handed: givenAs('slips handed out', handed, 'numbers'),
	takenUp: givenAs('lines made of it', takenUp, 'numbers')
};
