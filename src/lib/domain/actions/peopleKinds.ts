import {
	amount,
	day,
	decimal,
	list,
	numbers,
	oneOf,
	place,
	ref,
	refs,
	text,
	whole,
	words
} from '../shared/field.ts';
import { kind, type RowOf } from '../shared/kinds.ts';

/** A next step with an owner and a date (RKTL, form 16). */
export const FOLLOW_UPS = kind(
	'followUps',
	{
		what: words(),
		why: words(),
		where: text(),
		who: text(),
		due: day(),
		time: text(20),
		how: words(),
		cost: amount(),
		status: oneOf('todo', 'doing', 'done', 'dropped'),
		doneOn: day(),
		/** Why it was dropped. */
		reason: text(300),
		evidence: text(300),
		activity: ref('activities'),
		ideas: refs('ideas'),
		order: place()
	},
	['what']
);
export type FollowUp = RowOf<typeof FOLLOW_UPS>;

/** What an office may say to what was asked; a letter nobody has answered has none of them. */
export const VERDICTS = ['yes', 'partly', 'no'] as const;

/** Something passed on to an office: in which letter, what was asked, what it promised, by when, and what it answered. */
export const REFERRALS = kind(
	'referrals',
	{
		/** The day the letter is of. */
		date: day(),
		letterNo: text(60),
		office: text(),
		topic: words(),
		asked: words(),
		ideas: refs('ideas'),
		activities: refs('activities'),
		promise: words(),
		due: day(),
		answer: words(),
		verdict: oneOf(...VERDICTS),
		answeredOn: day()
	},
	['office']
);
export type Referral = RowOf<typeof REFERRALS>;

/** The stages of the participation matrix. */
export const STAGES = ['gather', 'analyse', 'plan', 'run', 'evaluate'] as const;
/** How far a stakeholder takes part, least first. */
export const TAKES_PART = ['inform', 'consult', 'partner', 'decide'] as const;

/** Who is affected or decides (section 1.12). */
export const STAKEHOLDERS = kind(
	'stakeholders',
	{
		name: words(120),
		type: text(60),
		power: whole(1, 5),
		interest: whole(1, 5),
		stance: oneOf('supports', 'neutral', 'doubts', 'opposes'),
		wants: words(),
		gives: words(),
		harmedBy: words(),
		contact: text(),
		owner: text(),
		/** For each stage, an index into `TAKES_PART`. */
		takesPart: numbers(0, 3),
		order: place()
	},
	['name']
);
export type Stakeholder = RowOf<typeof STAKEHOLDERS>;

/** A training, with what people knew before and after, in percent. */
export const TRAININGS = kind(
	'trainings',
	{
		date: day(),
		topic: words(),
		objective: ref('objectives'),
		days: decimal(),
		trainer: text(),
		participantsM: whole(),
		participantsF: whole(),
		groups: list(60),
		pre: whole(0, 100),
		post: whole(0, 100),
		followUp: words(),
		cost: amount()
	},
	['topic']
);
export type Training = RowOf<typeof TRAININGS>;
