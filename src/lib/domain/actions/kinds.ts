import {
	amount,
	dayOrMonth,
	decimal,
	flag,
	list,
	moment,
	oneOf,
	place,
	ref,
	someOf,
	text,
	whole,
	words
} from '../shared/field.ts';
import { kind, type RowOf } from '../shared/kinds.ts';

/** What an activity says beside name, time, cost and funding (section 1.8). */
export const ACTIVITY_DETAILS = {
	subBidang: text(10),
	sdgs: list(20),
	existing: text(300),
	target: text(300),
	hamlet: text(),
	rt: text(60),
	point: text(60),
	benefDisabled: whole(),
	mode: oneOf('self', 'inter_village', 'third_party'),
	team: list(120),
	/** The earmark it counts for: `food`, `blt`. */
	tag: text(40),
	design: text(),
	/** The paper by which the owner of the land agreed. */
	landConsent: text(),
	maintenanceBy: text(),
	objective: ref('objectives'),
	strategy: ref('strategies'),
	/** What of the ready checklist is there (form 19). */
	ready: someOf(
		'cover-letter',
		'request-letter',
		'proposal',
		'budget',
		'drawing',
		'no-dispute',
		'village-asset',
		'land-consent',
		'no-claim',
		'photo',
		'map',
		'minutes',
		'no-duplicate'
	),
	/** The number of an output and of an activity in it, for the logframe: `1.2`. */
	number: text(20),
	note: text(300)
};

/** One line of an activity's budget. What it comes to is computed: volume × unit price, half a rupiah up. */
export const BUDGET_LINES = kind(
	'budgetLines',
	{
		activity: ref('activities'),
		group: oneOf('material', 'tool', 'labour', 'operational'),
		account: text(40),
		item: words(120),
		volume: decimal(),
		unit: text(30),
		unitPrice: amount(),
		source: text(),
		/** Given in kind or as unpaid labour, valued at the same rate. */
		inKind: flag(),
		/** What a file said it comes to, where that is something else than the computed amount. */
		reported: amount(),
		order: place()
	},
	['activity', 'item']
);
export type BudgetLine = RowOf<typeof BUDGET_LINES>;

/** How much one source gives this plan. */
export const CEILINGS = kind('ceilings', { source: text(), amount: amount(), note: words() }, [
	'source',
	'amount'
]);
export type Ceiling = RowOf<typeof CEILINGS>;

/** Money of a source that is spoken for before anybody chooses. */
export const RESERVATIONS = kind(
	'reservations',
	{ source: text(), what: words(120), amount: amount(), tag: text(40) },
	['source', 'what', 'amount']
);
export type Reservation = RowOf<typeof RESERVATIONS>;

/** A required share of a source, by year: rules change yearly, so they are data. */
export const EARMARKS = kind(
	'earmarks',
	{
		year: whole(2000, 2200),
		source: text(),
		tag: text(40),
		op: oneOf('>=', '<='),
		/** Hundredths of a percent: 2000 is 20 %. */
		share: whole(0, 10_000),
		rule: text(300)
	},
	['source', 'tag', 'op', 'share']
);
export type Earmark = RowOf<typeof EARMARKS>;

/** The row of the logframe an indicator measures. */
export const LEVELS = ['goal', 'purpose', 'output', 'activity'] as const;

/** How we will know. Values are decimals; readings are records of their own, in monitoring. */
export const INDICATORS = kind(
	'indicators',
	{
		text: words(),
		level: oneOf(...LEVELS),
		objective: ref('objectives'),
		activity: ref('activities'),
		unit: text(60),
		direction: oneOf('up', 'down', 'keep'),
		baseline: decimal(),
		baselineDate: dayOrMonth(),
		target: decimal(),
		targetDate: dayOrMonth(),
		/** How far a `keep` indicator may stray, in its own unit. */
		tolerance: decimal(),
		disaggregate: someOf('sex', 'hamlet', 'poor', 'age', 'disability'),
		mov: text(300),
		collector: text(),
		/** What of the test a group found its words to say; how many and by when are target and date. */
		answers: someOf('who', 'how-good', 'where'),
		/** A reading is promised every so many months. */
		everyMonths: whole(1, 120),
		order: place()
	},
	['text']
);
export type Indicator = RowOf<typeof INDICATORS>;

/** What may go wrong. */
export const RISKS = kind(
	'risks',
	{
		text: words(),
		activity: ref('activities'),
		likelihood: whole(1, 5),
		impact: whole(1, 5),
		mitigation: words(),
		owner: text(),
		order: place()
	},
	['text']
);
export type Risk = RowOf<typeof RISKS>;

/** An approval: what was agreed, how, what was not, and the hash of the plan as it stood. Never changed afterwards. */
export const APPROVALS = kind(
	'approvals',
	{
		documentNo: text(),
		sitting: ref('sittings'),
		decisionMode: oneOf('consensus', 'vote'),
		decisions: list(),
		/** "Who: what they objected", recorded as it was said. */
		objections: list(500),
		/** "activity id: reason". */
		notAgreed: list(400),
		/** "role: name", in the order of the paper. */
		signatures: list(200),
		attachments: list(200),
		/** When it was agreed. */
		at: moment(),
		/** The frozen plan as JSON, and its SHA-256. */
		snapshot: text(4_000_000),
		hash: text(64)
	},
	['hash', 'snapshot']
);
export type Approval = RowOf<typeof APPROVALS>;

/** A change after approval: numbered, with its reason. */
export const REVISIONS = kind(
	'revisions',
	{
		approval: ref('approvals'),
		reason: words(),
		sitting: ref('sittings'),
		at: moment(),
		snapshot: text(4_000_000),
		hash: text(64)
	},
	['reason', 'hash', 'snapshot']
);
export type Revision = RowOf<typeof REVISIONS>;
