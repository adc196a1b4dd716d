import {
	detailActivity,
	nameActivity,
	type ActivityRefusal
} from '#lib/domain/actions/activities.ts';
import { LISTS, type Details } from '#lib/domain/actions/details.ts';
import { readMonth } from '#lib/domain/actions/months.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { readHowMuch } from '#lib/domain/actions/volume.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { readMoney } from '#lib/domain/shared/money.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import { month, number } from '#lib/i18n/format.svelte.ts';
import type { MessageKey } from '#lib/i18n/languages.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { monthNames } from './monthNames.ts';
import { howMuch, sourceName } from './shown.ts';

/** The cells of a line, from left to right. */
export type ColumnKey =
	'number' | 'name' | 'who' | 'start' | 'end' | 'where' | 'howmuch' | 'cost' | 'sources' | 'list';

/** What was typed into a cell, and where. */
export interface Typed {
	plan: Plan;
	person: string;
	activity: Activity;
	text: string;
	/** What the cell held when typing began. */
	seen: string;
	/** The year a month without one is in. */
	year: number;
	/** The month it is now, where the plan names no year: a plan looks ahead. */
	now?: string | undefined;
}

/** One column: how a cell is read, and how typing is taken. A column that opens a sheet takes no typing. */
export interface Column {
	key: ColumnKey;
	kind: 'opens' | 'text' | 'choice';
	head: MessageKey;
	shown: (activity: Activity) => string;
	take?: (typed: Typed) => Result<unknown, ActivityRefusal>;
}

export const COLUMNS: readonly Column[] = [
	{ key: 'number', kind: 'opens', head: 'actions.column.number', shown: () => '' },
	{
		key: 'name',
		kind: 'text',
		head: 'actions.column.name',
		shown: ({ name }) => name,
		take: ({ plan, activity, text, person, seen }) =>
			nameActivity(plan, activity.id, text, person, seen)
	},
	plain('who'),
	dated('start'),
	dated('end'),
	plain('where'),
	{
		key: 'howmuch',
		kind: 'text',
		head: 'actions.column.howmuch',
		shown: howMuch,
		take: (typed) => {
			const read = readHowMuch(typed.text, number(0.5).includes(',') ? ',' : '.');
			return read.ok ? write(typed, read.value) : read;
		}
	},
	{
		key: 'cost',
		kind: 'text',
		head: 'actions.column.cost',
		shown: ({ cost }) => (cost === undefined ? '' : number(cost)),
		take: (typed) => {
			if (typed.text.trim() === '') return write(typed, { cost: undefined });
			const read = readMoney(typed.text);
			return read.ok ? write(typed, { cost: read.value }) : read;
		}
	},
	{
		key: 'sources',
		kind: 'opens',
		head: 'actions.column.sources',
		shown: ({ funding }) => funding.map(({ source }) => sourceName(source)).join(', ')
	},
	{
		key: 'list',
		kind: 'choice',
		head: 'actions.column.list',
		shown: ({ list }) => t(`actions.list.${list}`),
		take: (typed) => write(typed, { list: LISTS.find((list) => list === typed.text) ?? 'RKP' })
	}
];

function plain(key: 'who' | 'where'): Column {
	return {
		key,
		kind: 'text',
		head: `actions.column.${key}`,
		shown: (activity) => activity[key] ?? '',
		take: (typed) => write(typed, { [key]: typed.text })
	};
}

function dated(key: 'start' | 'end'): Column {
	return {
		key,
		kind: 'text',
		head: `actions.column.${key}`,
		shown: (activity) => month(activity[key]),
		take: (typed) => {
			if (typed.text.trim() === '') return write(typed, { [key]: '' });
			const read = monthIn(key, typed);
			return read.ok ? write(typed, { [key]: read.value }) : read;
		}
	};
}

/** A month without a year is in the one its line already names, else in the plan's, else the next one to come. */
export function monthIn(
	key: 'start' | 'end',
	{ activity, year, now = '', text }: Pick<Typed, 'activity' | 'year' | 'now' | 'text'>
): ReturnType<typeof readMonth> {
	const other = key === 'end' ? activity.start : activity.end;
	const read = readMonth(text, monthNames(), other ? Number(other.slice(0, 4)) : year);
	if (other || !read.ok || read.value >= now) return read;
	return readMonth(text, monthNames(), year + 1); // the same, where a year was typed
}

function write({ plan, activity, person }: Typed, details: Details) {
	return detailActivity(plan, activity.id, details, person);
}
