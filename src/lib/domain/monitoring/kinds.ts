import {
	amount,
	day,
	dayOrMonth,
	decimal,
	flag,
	list,
	notes,
	numbers,
	oneOf,
	place,
	quantity,
	ref,
	text,
	whole,
	words
} from '../shared/field.ts';
import { kind, type RowOf } from '../shared/kinds.ts';

/** What a progress report may say beside day, percent, money and note. */
export const PROGRESS_DETAILS = {
	benefM: whole(),
	benefF: whole(),
	benefPoor: whole(),
	/** How much of the volume is done, in the activity's unit. */
	volumeDone: quantity(),
	/** For each photo, by its reference, the percent of the work it shows. */
	photos: numbers(0, 100),
	issue: text(300),
	nextStep: text(300),
	seenBy: text()
};

/** A progress report with all it says; `progress.ts` reads the first of it, so that a phone need not carry this table. */
export const PROGRESS = kind(
	'progress',
	{
		activity: ref('activities'),
		day: day(),
		/** Percent of the work that is done. */
		physical: whole(0, 100),
		/** Money spent so far. */
		spent: amount(),
		note: text(300),
		...PROGRESS_DETAILS
	},
	['activity', 'day', 'physical']
);
export type FullReport = RowOf<typeof PROGRESS>;

/** One measurement of an indicator. */
export const READINGS = kind(
	'readings',
	{
		indicator: ref('indicators'),
		date: dayOrMonth(),
		value: decimal(),
		seenBy: text(),
		evidence: text(300),
		/** The same, split by sex, hamlet or poverty, in thousandths. */
		split: numbers(0, 1e12)
	},
	['indicator', 'date', 'value']
);
export type Reading = RowOf<typeof READINGS>;

/** How content people were, as counts of faces: `one` is the saddest. */
export const SATISFACTION = kind(
	'satisfaction',
	{
		question: words(),
		date: day(),
		activity: ref('activities'),
		sex: oneOf('M', 'F'),
		/** People for each step of the scale, `1` to `5`. */
		counts: numbers(0, 1e6)
	},
	['counts']
);
export type Satisfaction = RowOf<typeof SATISFACTION>;

/** A story of the most significant change. The reason for choosing it is data. */
export const STORIES = kind(
	'stories',
	{
		domain: text(),
		storyteller: text(),
		sex: oneOf('M', 'F'),
		group: text(),
		date: day(),
		whatChanged: words(2000),
		whySignificant: words(1000),
		/** For each place where it was chosen, `hamlet`, `village`, the reason for choosing it. */
		selectedAt: notes(1000),
		activity: ref('activities'),
		consent: flag(),
		verified: flag()
	},
	['whatChanged']
);
export type Story = RowOf<typeof STORIES>;

/** A lesson, and whether a later cycle took it along. */
export const LESSONS = kind(
	'lessons',
	{
		whatHappened: words(),
		why: words(),
		nextTime: words(),
		activity: ref('activities'),
		carriedTo: text(60)
	},
	['whatHappened']
);
export type Lesson = RowOf<typeof LESSONS>;

/** One score of the hand-over card: 0 not yet, 3 fully theirs. */
export const HANDOVER = kind(
	'handover',
	{
		criterion: words(),
		score: whole(0, 3),
		evidence: words(),
		date: day(),
		order: place()
	},
	['criterion', 'score']
);
export type HandoverScore = RowOf<typeof HANDOVER>;

/** What becomes of an idea or an activity in a year; each has words under `outcome.`. */
export const OUTCOMES = [
	'done',
	/** Begun, and not done. */
	'unfinished',
	/** In this year's plan, and not begun. */
	'planned',
	'du-rkp',
	'waiting',
	'referred',
	'answered',
	'parked',
	'unclear',
	'rejected',
	/** Nobody has taken it up, and nobody has said why not. */
	'open'
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What may go on into another cycle. */
export const GOES_ON = [
	'activity',
	'idea',
	'lesson',
	'indicator',
	'follow-up',
	'referral'
] as const;

/**
 * What an earlier cycle knew of something, as it came into this one. What goes on keeps its id for life, so that
 * whoever brings it along twice, or from two desks, brings it once.
 */
export const CARRIED = kind(
	'carried',
	{
		/** The id of the earlier plan, and what people call its cycle: `2027`. */
		from: text(60),
		cycle: text(60),
		what: oneOf(...GOES_ON),
		/** Its id, there and here. */
		was: text(64),
		label: text(300),
		why: oneOf(...OUTCOMES, 'kept'),
		reason: text(300),
		/** How much of the work was done. */
		percent: whole(0, 100),
		/** What was known of it, cycle by cycle: see `past.ts`. */
		history: list(600),
		order: place()
	},
	['from', 'what', 'was', 'label']
);
export type Carried = RowOf<typeof CARRIED>;
