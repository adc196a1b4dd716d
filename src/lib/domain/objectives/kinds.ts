import { flag, numbers, oneOf, place, ref, refs, text, whole, words } from '../shared/field.ts';
import { kind, type RowOf } from '../shared/kinds.ts';

/** A condition outside the group's control (O5). `level` is the row of the logframe it lets one rise from. */
export const ASSUMPTIONS = kind(
	'assumptions',
	{
		text: words(),
		level: oneOf('precondition', 'activity-output', 'output-purpose', 'purpose-goal', 'goal'),
		/** The card it came from, or the objective it stands beside. */
		problem: ref('problems'),
		objective: ref('objectives'),
		activity: ref('activities'),
		/** How likely it comes true. */
		likelihood: whole(1, 5),
		/** How much is lost if it does not. */
		impact: whole(1, 5),
		/** For assumption screening: can the plan change it? */
		changeable: oneOf('yes', 'no'),
		mitigation: words(),
		owner: text(),
		order: place()
	},
	['text']
);
export type Assumption = RowOf<typeof ASSUMPTIONS>;

/** A yardstick for strategies. Weights of one plan add up to 100 where they are used at all. */
export const CRITERIA = kind(
	'criteria',
	{
		label: words(120),
		weight: whole(0, 100),
		/** Much of it is bad: harm, time. */
		costLike: flag(),
		order: place()
	},
	['label']
);
export type Criterion = RowOf<typeof CRITERIA>;

/** A branch of the objective tree as a way to go (section 1.6). */
export const STRATEGIES = kind(
	'strategies',
	{
		name: words(120),
		objectives: refs('objectives'),
		/** 1 to 5 for each criterion, by its id; what a cost-like criterion gives much of counts little. */
		scores: numbers(1, 5, 'criteria'),
		selected: oneOf('yes', 'no'),
		reason: words(),
		/** Somebody else who does it already. */
		otherActor: text(),
		/** What comes of it when it was not selected: nothing is lost (section 1.6). */
		becomes: oneOf('referral', 'assumption', 'long-list'),
		order: place()
	},
	['name']
);
export type Strategy = RowOf<typeof STRATEGIES>;
