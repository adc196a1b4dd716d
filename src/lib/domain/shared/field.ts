import { isDay, isMoment, isMonth } from './dates.ts';
import { isDecimal } from './decimal.ts';
import { hashIn } from './fields.ts';
import { wholeIn } from './whole.ts';
import { isId } from './ids.ts';
import { MOST_MONEY, type Money, type MoneyRefusal } from './money.ts';
import { isPlace } from './placed.ts';
import { done, refuse, type Result } from './result.ts';
import { LONGEST_NAME, LONGEST_SENTENCE, sentence, type WordsRefusal } from './words.ts';

/** Why a field was not taken. */
export type FieldRefusal =
	| WordsRefusal
	| MoneyRefusal
	| 'not-a-number'
	| 'not-a-day'
	| 'not-a-month'
	| 'not-a-moment'
	| 'not-a-choice'
	| 'not-a-hash'
	| 'no-such-record';

/** How a field is kept in its record. */
export type Kept =
	/** One key, the last writer's. */
	| 'whole'
	/** A shared text: two people may type in it at once. */
	| 'text'
	/** A key for each member, `field:member`, so that two people who add at once both keep theirs. */
	| 'set'
	/** The same, with a number or a sentence for each. */
	| 'numbers';

/** How one field of a record is checked, kept and read. */
export interface Field<T> {
	/** What it is, for schemas and docs. */
	readonly is: string;
	readonly kept: Kept;
	/** What a person gives. Of a set or of numbers: one member's value. */
	check(given: unknown): Result<T, FieldRefusal>;
	readonly least?: number;
	readonly most?: number;
	readonly of?: readonly string[];
	/** The root an id points into. */
	readonly to?: string;
	/** Of rows: the fields of one row. */
	readonly parts?: Readonly<Record<string, Field<unknown>>>;
}

/** A short text that is written as a whole: a name, an office, a unit. */
export const text = (most = LONGEST_NAME): Field<string> => ({
	is: 'text',
	kept: 'whole',
	most,
	check: (given) => (typeof given === 'string' ? sentence(given, most) : refuse('empty'))
});

/** A sentence two people may type in at once. */
export const words = (most = LONGEST_SENTENCE): Field<string> => ({ ...text(most), kept: 'text' });

/** A whole number. */
export const whole = (least = 0, most = 1e9): Field<number> =>
	field(
		'whole',
		'not-a-number',
		{ least, most },
		(given): given is number => wholeIn(given, least, most) !== undefined
	);

/** Whole units of the plan's currency. */
export const amount = (): Field<Money> =>
	field(
		'money',
		'not-money',
		{ least: 0, most: MOST_MONEY },
		(given): given is Money => wholeIn(given, 0, MOST_MONEY) !== undefined
	);

/** A decimal with up to three places, as text: `1200`, `0.5`, `-3.25`. */
export const decimal = (): Field<string> => field('decimal', 'not-a-number', {}, isDecimal);

/** How much of something: a decimal that is not negative. `1.50` is kept as `1.5`. */
export const quantity = (): Field<string> => ({
	is: 'decimal',
	kept: 'whole',
	least: 0,
	check(given) {
		const written = typeof given === 'string' ? given.trim() : '';
		if (!/^\d{1,12}(\.\d{1,3})?$/.test(written)) return refuse('not-a-number');
		const [whole = '', places = ''] = written.split('.');
		const [head, tail] = [whole.replace(/^0+(?=\d)/, ''), places.replace(/0+$/, '')];
		return done(tail === '' ? head : `${head}.${tail}`);
	}
});

/** What a program wrote and a person never types, up to so many UTF-16 units: kept to the letter. */
export const verbatim = (most: number): Field<string> =>
	field(
		'text',
		'too-long',
		{ most },
		(given): given is string => typeof given === 'string' && given.length <= most
	);

/** A day `YYYY-MM-DD`. */
export const day = (): Field<string> => field('day', 'not-a-day', {}, isDay);

/** A month `YYYY-MM`. */
export const month = (): Field<string> => field('month', 'not-a-month', {}, isMonth);

/** A day or a month: what people know of when something was measured. */
export const dayOrMonth = (): Field<string> =>
	field(
		'day or month',
		'not-a-day',
		{},
		(given): given is string => isDay(given) || isMonth(given)
	);

/** A moment, ISO 8601; without a zone it is the time on the wall of the hall. */
export const moment = (): Field<string> => field('moment', 'not-a-moment', {}, isMoment);

/** Bytes kept beside the plan, by their SHA-256: nothing else can stand here (MEDIA-13). */
export const hash = (): Field<string> =>
	field('hash', 'not-a-hash', {}, (given): given is string => hashIn(given) !== undefined);

/** One of a few. */
export const oneOf = <const T extends string>(...of: readonly T[]): Field<T> =>
	field('one of', 'not-a-choice', { of }, (given): given is T => of.includes(given as T));

/** Yes; no is not being said. */
export const flag = (): Field<true> =>
	field('yes', 'not-a-choice', {}, (given): given is true => given === true);

/** The id of a record in another root. */
export const ref = <T extends string>(to: string): Field<T> =>
	field('id', 'no-such-record', { to }, (given): given is T => isId<T>(given));

/** The id of a record in one of several roots. */
export const anyId = <T extends string>(): Field<T> =>
	field('id', 'no-such-record', {}, (given): given is T => isId<T>(given));

/** The place among its siblings. */
export const place = (): Field<string> => field('place', 'not-a-choice', {}, isPlace);

/** Ids of records in another root; two people may add at once. */
export const refs = <T extends string>(to: string): Field<T[]> =>
	setOf(field('ids', 'no-such-record', { to }, (given): given is T => isId<T>(given)));

/** Short texts, each once; two people may add at once. */
export const labels = (): Field<string[]> => setOf({ ...text(), is: 'texts' });

/** Some of a few; two people may add at once. */
export const someOf = <const T extends string>(...of: readonly T[]): Field<T[]> =>
	setOf({ ...oneOf(...of), is: 'some of' });

/** A whole number for each key: a score for each criterion, people for each group. */
export const numbers = (least = 0, most = 1e9, to?: string): Field<Record<string, number>> => ({
	...(whole(least, most) as Field<unknown> as Field<Record<string, number>>),
	is: 'numbers',
	kept: 'numbers',
	...(to !== undefined && { to })
});

/** A sentence for each key: why a story was chosen, at each place where it was. */
export const notes = (most = LONGEST_SENTENCE): Field<Record<string, string>> => ({
	...(text(most) as Field<unknown> as Field<Record<string, string>>),
	is: 'notes',
	kept: 'numbers'
});

/** An amount of money for each key: for each source. */
export const amounts = (): Field<Record<string, Money>> => ({
	...(amount() as Field<unknown> as Field<Record<string, Money>>),
	kept: 'numbers'
});

/** Sentences in an order, written as a whole. */
export const list = (most = LONGEST_SENTENCE): Field<string[]> => ({
	is: 'sentences',
	kept: 'whole',
	most,
	check(given) {
		if (!Array.isArray(given)) return refuse('empty');
		const taken: string[] = [];
		for (const each of given as unknown[]) {
			const checked = text(most).check(each);
			if (!checked.ok) return checked;
			taken.push(checked.value);
		}
		return done(taken);
	}
});

function setOf<T>(member: Field<T>): Field<T[]> {
	return { ...(member as Field<unknown> as Field<T[]>), kept: 'set' };
}

function field<T>(
	is: string,
	refusal: FieldRefusal,
	limits: Pick<Field<T>, 'least' | 'most' | 'of' | 'to'>,
	fits: (given: unknown) => given is T
): Field<T> {
	const check = (given: unknown) => (fits(given) ? done(given) : refuse(refusal));
	return { is, kept: 'whole', check, ...limits };
}
