import type { PlanRefusal } from '../shared/change.ts';
import { wholeIn } from '../shared/fields.ts';
import { money, type Money, type MoneyRefusal } from '../shared/money.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';
import { isMonth } from './months.ts';
import { isVolume } from './volume.ts';

/** Where a line stands: in this year's plan, on the list for outside money, waiting, or with another office. */
export const LISTS = ['RKP', 'DU-RKP', 'WAITING', 'REFERRED'] as const;
export type ActivityList = (typeof LISTS)[number];

/** Money from one source. */
export interface Share {
	/** A code of section 2.4 (`DDS`, `SWD`, …) or a source's own name. */
	source: string;
	/** Whole currency units. */
	amount: Money;
}

/** What can be said of an activity beside its name. Every part may come later. */
export interface Details {
	/** Who takes care. */
	who?: string;
	where?: string;
	/** A decimal with up to three places, as text: `1200`, `0.5`. */
	volume?: string;
	unit?: string;
	/** First and last month, `YYYY-MM`. */
	start?: string;
	end?: string;
	/** Whole currency units. */
	cost?: Money;
	funding?: Share[];
	list?: ActivityList;
	/** Field of work 1 to 5 (section 2.3) and its code. */
	bidang?: number;
	code?: string;
	/** The objective it serves, which has the id of the problem it turns over; and the idea or option it came from. */
	fromProblem?: string;
	fromOption?: string;
	/** Who gains: men, women, members of poor households. */
	benefM?: number;
	benefF?: number;
	benefPoor?: number;
}

export type DetailRefusal =
	WordsRefusal | MoneyRefusal | PlanRefusal | 'not-a-month' | 'ends-before-start' | 'not-a-number';

const TEXTS = ['who', 'where', 'unit', 'code', 'fromProblem', 'fromOption'] as const;

/** The most people an activity can be for. */
export const MOST_PEOPLE = 1e9;

/** Checks details before they are written. An empty text, or nothing at all, clears the cell. */
export function checkDetails(details: Details, now: Details = {}): Result<Details, DetailRefusal> {
	const fault =
		textFault(details) ??
		fundingFault(details.funding ?? []) ??
		numberFault(details) ??
		monthFault(details, now);
	return fault ? refuse(fault) : done(trimmed(details));
}

function textFault(details: Details): DetailRefusal | undefined {
	for (const key of TEXTS) {
		const text = details[key]?.trim();
		const checked = text ? sentence(text, LONGEST_NAME) : undefined;
		if (checked && !checked.ok) return checked.refusal;
	}
	return undefined;
}

function fundingFault(funding: Share[]): DetailRefusal | undefined {
	for (const { source, amount } of funding) {
		const name = sentence(source, LONGEST_NAME);
		if (!name.ok) return name.refusal;
		if (!money(amount).ok) return 'not-money';
	}
	return undefined;
}

function numberFault({ cost, volume, bidang, ...rest }: Details): DetailRefusal | undefined {
	if (!money(cost ?? 0).ok) return 'not-money';
	if (volume && !isVolume(volume)) return 'not-a-number';
	if (wholeIn(bidang ?? 1, 1, 5) === undefined) return 'not-a-number';
	const people = [rest.benefM, rest.benefF, rest.benefPoor];
	const odd = people.some((count) => wholeIn(count ?? 0, 0, MOST_PEOPLE) === undefined);
	return odd ? 'not-a-number' : undefined;
}

/** Looks at the months only if one of them is said: two devices may have crossed them, and the rest of the line stays open. */
function monthFault(details: Details, now: Details): DetailRefusal | undefined {
	if (details.start === undefined && details.end === undefined) return undefined;
	const { start, end } = { ...now, ...details };
	if ([start, end].some((month) => month && !isMonth(month))) return 'not-a-month';
	return start && end && end < start ? 'ends-before-start' : undefined;
}

function trimmed(details: Details): Details {
	const entries = Object.entries(details).map(([key, value]: [string, unknown]) => [
		key,
		typeof value === 'string' ? value.trim() : value
	]);
	return Object.fromEntries(entries) as Details;
}
