import {
	flag,
	labels,
	list,
	moment,
	notes,
	numbers,
	oneOf,
	place,
	ref,
	text,
	whole,
	words
} from '../shared/field.ts';
import type { PersonId } from '../shared/ids.ts';
import { kind, type RowOf } from '../shared/kinds.ts';

/** What a sitting is for (section 1.1). */
export const SITTING_TYPES = [
	'hamlet',
	'village',
	'planning',
	'approval',
	'women_only',
	'youth',
	'focus_group',
	'follow_up',
	'review',
	'evaluation'
] as const;

/** How a sitting decides. */
export const DECISION_MODES = ['consensus', 'vote', 'consensus_then_vote'] as const;

/** Whose hands a part of a meeting was in: the guest's who helps, both together, or people's of the place (LEAD-30). */
export const LED_BY = ['facilitator', 'together', 'residents'] as const;
export type LedBy = (typeof LED_BY)[number];

/** One sitting. Times are the hall's own clock unless they carry a zone; people are counted, their names are in the people room. */
export const SITTINGS = kind(
	'sittings',
	{
		type: oneOf(...SITTING_TYPES),
		/** What people here call it: Musdus, baraza. */
		called: text(),
		title: words(),
		start: moment(),
		end: moment(),
		venue: text(),
		hamlet: text(),
		chair: text(),
		chairElement: text(),
		notetaker: text(),
		notetakerElement: text(),
		facilitator: text(),
		resourcePersons: list(),
		language: text(20),
		accessNotes: words(),
		childcare: flag(),
		openTo: oneOf('public', 'invited'),
		decisionMode: oneOf(...DECISION_MODES),
		/** Rules of order the group agreed, one sentence each. */
		rules: list(),
		/** The quorum rule: present of invited as a fraction, or a fixed number. */
		quorumBasis: oneOf('invited', 'fixed', 'none'),
		quorumPart: whole(1, 1000),
		quorumOf: whole(1, 1000),
		minPresent: whole(),
		minWomen: whole(),
		firstWaitMinutes: whole(0, 10_000),
		reconveneWithinDays: whole(0, 1000),
		secondProceeds: oneOf('yes', 'no'),
		/** Numbers said as a whole, where nobody counted by group. */
		invited: whole(),
		present: whole(),
		presentF: whole(),
		/** How many minutes it may take, counted from when its first point really began. */
		lasts: whole(1, 10_000),
		/** The sitting whose hands are still up at this one, as it was laid out among the same people; `hall`: of none. */
		handsOf: text(64),
		/** Who opened it, who led the talk, and who wrote the plan on. */
		openedBy: oneOf(...LED_BY),
		chairedBy: oneOf(...LED_BY),
		updatedBy: oneOf(...LED_BY),
		note: words()
	},
	['type']
);
export type Sitting = RowOf<typeof SITTINGS>;

/** One point of a sitting's agenda. */
export const AGENDA = kind(
	'agenda',
	{
		sitting: ref('sittings'),
		title: words(),
		step: text(20),
		/** What it brings onto the wall beside its step: what became of last year's ideas. */
		shows: oneOf('past'),
		/** What the facilitator says aloud when it begins. */
		prompt: words(),
		minutes: whole(0, 10_000),
		/** The minutes it was given at first, once they were cut because the meeting was late. */
		firstMinutes: whole(0, 10_000),
		/** When it really began and ended. */
		startedAt: moment(),
		endedAt: moment(),
		order: place()
	},
	['sitting', 'title']
);
export type AgendaPoint = RowOf<typeof AGENDA>;

/** What was done about the quorum, and when: it is a record, not a state. */
export const QUORUM_STEPS = kind(
	'quorumSteps',
	{
		sitting: ref('sittings'),
		step: oneOf('open', 'wait', 'reconvene', 'proceed'),
		at: moment(),
		invited: whole(),
		present: whole(),
		presentF: whole(),
		/** The sitting it was put off to. */
		next: ref('sittings'),
		note: words()
	},
	['sitting', 'step', 'at']
);
export type QuorumStep = RowOf<typeof QUORUM_STEPS>;

/** How many came, of one group at one sitting: an element, a hamlet, a band of age. Never a name. */
export const ATTENDANCE = kind(
	'attendance',
	{
		sitting: ref('sittings'),
		by: oneOf('element', 'hamlet', 'group', 'age'),
		name: text(),
		invited: whole(),
		presentM: whole(),
		presentF: whole(),
		/** Present whose sex nobody wrote down. */
		presentOther: whole()
	},
	['sitting', 'by', 'name']
);
export type AttendanceCount = RowOf<typeof ATTENDANCE>;

/** A hand that was raised: by a phone, or by somebody whose name or number was called out. */
export const TURNS = kind('turns', {
	sitting: ref('sittings'),
	person: ref<PersonId>('members'),
	name: text(60),
	/** When it was given the floor, and when it had spoken. */
	floorAt: moment(),
	endedAt: moment()
});
export type Turn = RowOf<typeof TURNS>;

/** The four cards of a mood check: faces, or what the desk says aloud for each letter. */
export const MOOD_CARDS = ['A', 'B', 'C', 'D'] as const;
export type MoodCard = (typeof MOOD_CARDS)[number];

/** A quick question to the whole room. While it is open nobody's answer is here, and afterwards only how many (LEAD-16). */
export const MOODS = kind(
	'moods',
	{
		sitting: ref('sittings'),
		question: text(),
		cards: oneOf('faces', 'letters'),
		/** What each letter stands for. */
		means: notes(120),
		closedAt: moment(),
		phones: numbers(0, 10_000),
		/** Cards held up and counted by hand. */
		paper: numbers(0, 10_000)
	},
	['question', 'cards']
);
export type Mood = RowOf<typeof MOODS>;

/** The plan's head beyond its title: the place with its denominators, and the cycle. One value each, in `meta`. */
export const PROFILE = {
	country: text(60),
	province: text(),
	regency: text(),
	district: text(),
	county: text(),
	ward: text(),
	cluster: text(),
	households: whole(),
	people: whole(),
	women: whole(),
	poorHouseholds: whole(),
	disabled: whole(),
	hamlets: labels(),
	timeZone: text(60),
	locale: text(20),
	planType: text(60),
	/** The budget year as people write it: `2027`, `2027/28`. */
	fiscalYear: text(20),
	period: text(60),
	parentPlan: text(),
	templateSet: text(),
	/** The steps a proposal climbs: village, ward, county. */
	ladder: list(),
	/** How the sittings of this plan decide unless they say otherwise. */
	decisionMode: oneOf(...DECISION_MODES),
	cycle: text(60),
	/** The cycle this one carries on. */
	previousCycle: text(60),
	/** The ceiling of the whole plan, where there is one for all sources together. */
	ceiling: whole(0, 1e13),
	closedAt: moment()
};
