import {
	amount,
	amounts,
	anyId,
	list,
	month,
	notes,
	oneOf,
	place,
	quantity,
	ref,
	someOf,
	text,
	whole,
	type FieldRefusal
} from '../shared/field.ts';
import type { PlanRefusal } from '../shared/change.ts';
import { kind, type Values } from '../shared/kinds.ts';
import type { Money } from '../shared/money.ts';

/** Where a line stands: in this year's plan, on the list for outside money, waiting, or with another office. */
export const LISTS = ['RKP', 'DU-RKP', 'WAITING', 'REFERRED'] as const;
export type ActivityList = (typeof LISTS)[number];

/** What has to be there before work begins: form 19, the checklist of a district aid proposal. */
export const READY = [
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
] as const;
export type ReadyItem = (typeof READY)[number];

/** One line of the plan (section 1.8). Its name stands beside the table: a line is one even when its name was emptied. */
export const ACTIVITIES = kind('activities', {
	/** Who takes care, and who works with them. */
	who: text(),
	team: list(120),
	/** Where, in words; the hamlets it is for, with commas between; and closer. */
	where: text(),
	hamlet: text(),
	rt: text(60),
	point: text(60),
	volume: quantity(),
	unit: text(),
	/** First and last month, `YYYY-MM`. */
	start: month(),
	end: month(),
	/** Whole currency units, and what each source gives of them: a code of section 2.4 or a name of its own. */
	cost: amount(),
	funding: amounts(),
	list: oneOf(...LISTS),
	/** Why it was put on a list, by list: whatever two people did apart, the reason shown is that of the list it is on. */
	why: notes(),
	/** Field of work 1 to 5 (section 2.3), the part of it and the code. */
	bidang: whole(1, 5),
	subBidang: text(10),
	code: text(),
	sdgs: list(20),
	/** How it is now, and what is promised. */
	existing: text(300),
	target: text(300),
	/** The objective it serves, which has the id of the problem it turns over; and the idea or option it came from. */
	fromProblem: anyId(),
	fromOption: anyId(),
	strategy: ref('strategies'),
	/** Who gains: men, women, and among them members of poor households and people with disabilities. */
	benefM: whole(),
	benefF: whole(),
	benefPoor: whole(),
	benefDisabled: whole(),
	mode: oneOf('self', 'inter_village', 'third_party'),
	/** The earmark it counts for: `food`, `blt`. */
	tag: text(40),
	design: text(),
	/** Whose land it is on, and the paper by which the owner agreed. */
	land: oneOf('village', 'private', 'none'),
	landConsent: text(),
	maintenanceBy: text(),
	/** What of the ready checklist is there (form 19). */
	ready: someOf(...READY),
	/** The number of an output and of an activity in it, for the logframe: `1.2`. */
	number: text(20),
	note: text(300),
	order: place()
});

/** Money from one source. */
export interface Share {
	/** A code of section 2.4 (`DDS`, `SWD`, …) or a source's own name. */
	source: string;
	/** Whole currency units. */
	amount: Money;
}

type Said = Values<typeof ACTIVITIES.fields>;

/** What can be said of an activity beside its name. Every part may come later; its place and list have verbs of their own. */
export interface Details extends Omit<Said, 'funding' | 'order' | 'why'> {
	funding?: Share[];
}

export type DetailRefusal = FieldRefusal | PlanRefusal | 'ends-before-start';
