import {
	amount,
	dayOrMonth,
	decimal,
	flag,
	list,
	moment,
	oneOf,
	place,
	quantity,
	ref,
	someOf,
	text,
	verbatim,
	whole,
	words
} from '../shared/field.ts';
import { kind, type RowOf } from '../shared/kinds.ts';
import { rows } from '../shared/rowsField.ts';

/** One line of an activity's budget. What it comes to is computed: volume × unit price, half a rupiah up. */
export const BUDGET_LINES = kind(
	'budgetLines',
	{
		activity: ref('activities'),
		group: oneOf('material', 'tool', 'labour', 'operational'),
		account: text(40),
		item: words(120),
		volume: quantity(),
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

/** The largest plan that can be frozen, in UTF-16 units: ten thousand budget lines. */
const LONGEST_SNAPSHOT = 4_000_000;

/** An approval (section 1.9): what was agreed, how, what was not, and the hash of the plan as it stood. What is frozen stays so; signatures and photographs may come later. */
export const APPROVALS = kind(
	'approvals',
	{
		documentNo: text(),
		sitting: ref('sittings'),
		decisionMode: oneOf('consensus', 'vote'),
		decisions: list(),
		/** What was objected, as it was said, by whom unless they would not be named, and what was answered. */
		objections: rows({ by: text(), text: text(500), answer: text(500) }, ['text']),
		/** Lines that were not agreed, with the reason. */
		notAgreed: rows({ activity: ref('activities'), reason: text(400) }, ['activity', 'reason']),
		/** In the order of the paper. */
		signatures: rows(
			{ role: text(), name: text(), signedAt: moment(), method: oneOf('wet', 'photo', 'none') },
			['role']
		),
		attachments: list(200),
		/** When it was agreed. */
		at: moment(),
		/** The frozen plan as JSON, and its SHA-256. */
		snapshot: verbatim(LONGEST_SNAPSHOT),
		hash: text(64)
	},
	['hash', 'snapshot']
);
export type Approval = RowOf<typeof APPROVALS>;

/** A change after approval ("Perubahan RKP"), with its reason. Its number follows from what it changed. */
export const REVISIONS = kind(
	'revisions',
	{
		approval: ref('approvals'),
		/** The revision it changed; none if it changed the approved plan itself. */
		after: ref('revisions'),
		reason: words(),
		sitting: ref('sittings'),
		at: moment(),
		snapshot: verbatim(LONGEST_SNAPSHOT),
		hash: text(64)
	},
	['reason', 'hash', 'snapshot']
);
export type Revision = RowOf<typeof REVISIONS>;
