import type { PlanRefusal } from '../shared/change.ts';
import { money, type Money, type MoneyRefusal } from '../shared/money.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';

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
	/** The problem whose objective it serves, and the idea or option it came from. */
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
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DECIMAL = /^\d{1,9}(\.\d{1,3})?$/;

/** Checks details before they are written. An empty text clears the cell. */
export function checkDetails(details: Details, now: Details = {}): Result<Details, DetailRefusal> {
	const fault = textFault(details) ?? numberFault(details) ?? monthFault({ ...now, ...details });
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

function numberFault({ cost, funding = [], volume, ...rest }: Details): DetailRefusal | undefined {
	const amounts = [cost ?? 0, ...funding.map(({ amount }) => amount)];
	if (amounts.some((amount) => !money(amount).ok)) return 'not-money';
	if (volume && !DECIMAL.test(volume)) return 'not-a-number';
	const people = [rest.benefM ?? 0, rest.benefF ?? 0, rest.benefPoor ?? 0];
	return people.some((count) => !Number.isSafeInteger(count) || count < 0)
		? 'not-a-number'
		: undefined;
}

function monthFault({ start, end }: Details): DetailRefusal | undefined {
	if ([start, end].some((month) => month && !MONTH.test(month))) return 'not-a-month';
	return start && end && end < start ? 'ends-before-start' : undefined;
}

function trimmed(details: Details): Details {
	const entries = Object.entries(details).map(([key, value]: [string, unknown]) => [
		key,
		typeof value === 'string' ? value.trim() : value
	]);
	return Object.fromEntries(entries) as Details;
}
