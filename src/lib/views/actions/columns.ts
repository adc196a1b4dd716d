import {
	detailActivity,
	nameActivity,
	type ActivityRefusal
} from '#lib/domain/actions/activities.ts';
import { LISTS, type Details } from '#lib/domain/actions/details.ts';
import { SOURCES } from '#lib/domain/actions/funding.ts';
import { readMonth } from '#lib/domain/actions/months.ts';
import { pastedShares } from '#lib/domain/actions/pasting/pastedShares.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { readHowMuch } from '#lib/domain/actions/volume.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { readMoney } from '#lib/domain/shared/money.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { month, number } from '#lib/i18n/format.svelte.ts';
import type { MessageKey } from '#lib/i18n/languages.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { monthNames } from './monthNames.ts';
import { howMuch, sourceName } from './shown.ts';

/** The cells of a line, from left to right. */
export type ColumnKey =
	'number' | 'name' | 'who' | 'start' | 'end' | 'where' | 'howmuch' | 'cost' | 'sources' | 'list';

/** One cell: the line by its id, so that lines others add or move take nobody's place. */
export interface Spot {
	line: string;
	column: ColumnKey;
}

/** What was written for a cell, and what stands around it. */
export interface Reading {
	text: string;
	/** The line it is for, as far as there is one. */
	activity: Partial<Pick<Activity, 'start' | 'end' | 'cost'>>;
	/** The year a month without one is in. */
	year: number;
	/** The month it is now, where the plan names no year: a plan looks ahead. */
	now?: string | undefined;
}

/** What was typed into a cell of a line. */
export interface Typed extends Reading {
	plan: Plan;
	person: string;
	activity: Activity;
	/** What the cell held when typing began. */
	seen: string;
}

/** What a cell says of its line. */
export type Said = Details & { name?: string };

/** One column: how a cell is read, and how what is written there is understood. A column that opens a sheet takes no typing, but what is pasted. */
export interface Column {
	key: ColumnKey;
	kind: 'opens' | 'text' | 'choice';
	head: MessageKey;
	shown: (activity: Activity) => string;
	/** What is copied, where that is more than what is shown. */
	copied?: (activity: Activity) => string;
	read?: (reading: Reading) => Result<Said, ActivityRefusal>;
}

export const COLUMNS: readonly Column[] = [
	{ key: 'number', kind: 'opens', head: 'actions.column.number', shown: () => '' },
	{
		key: 'name',
		kind: 'text',
		head: 'actions.column.name',
		shown: ({ name }) => name,
		read: ({ text }) => done({ name: text })
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
		read: ({ text }) => readHowMuch(text, decimalMark())
	},
	{
		key: 'cost',
		kind: 'text',
		head: 'actions.column.cost',
		shown: ({ cost }) => (cost === undefined ? '' : number(cost)),
		read: ({ text }) => {
			if (text.trim() === '') return done({ cost: undefined });
			const read = readMoney(text);
			return read.ok ? done({ cost: read.value }) : read;
		}
	},
	{
		key: 'sources',
		kind: 'opens',
		head: 'actions.column.sources',
		shown: ({ funding }) => funding.map(({ source }) => sourceName(source)).join(', '),
		copied: ({ funding }) =>
			funding.map(({ source, amount }) => `${sourceName(source)} ${number(amount)}`).join('; '),
		read: ({ text, activity }) => {
			const read = pastedShares(text, activity.cost, sourceCodes());
			return read.ok ? done({ funding: read.value }) : read;
		}
	},
	{
		key: 'list',
		kind: 'choice',
		head: 'actions.column.list',
		shown: ({ list }) => t(`actions.list.${list}`),
		read: ({ text }) => {
			const written = text.trim().toLowerCase();
			const list = LISTS.find(
				(each) =>
					each.toLowerCase() === written || t(`actions.list.${each}`).toLowerCase() === written
			);
			return list || written === '' ? done({ list: list ?? 'RKP' }) : refuse('not-a-choice');
		}
	}
];

/** Takes what was typed into a cell. */
export function take({ read }: Column, typed: Typed): Result<unknown, ActivityRefusal> | undefined {
	const said = read?.(typed);
	if (!said?.ok) return said;
	const { name, ...details } = said.value;
	const { plan, person, activity, seen } = typed;
	if (name !== undefined) return nameActivity(plan, activity.id, name, person, seen);
	return detailActivity(plan, activity.id, details, person);
}

/** How this language writes a fraction. */
export function decimalMark(): ',' | '.' {
	return number(0.5).includes(',') ? ',' : '.';
}

function sourceCodes(): Map<string, string> {
	return new Map(
		SOURCES.flatMap((code) => [
			[code.toLowerCase(), code],
			[sourceName(code).toLowerCase(), code]
		])
	);
}

function plain(key: 'who' | 'where'): Column {
	return {
		key,
		kind: 'text',
		head: `actions.column.${key}`,
		shown: (activity) => activity[key] ?? '',
		read: ({ text }) => done({ [key]: text })
	};
}

function dated(key: 'start' | 'end'): Column {
	return {
		key,
		kind: 'text',
		head: `actions.column.${key}`,
		shown: (activity) => month(activity[key]),
		read: (reading) => {
			if (reading.text.trim() === '') return done({ [key]: '' });
			const read = monthIn(key, reading);
			return read.ok ? done({ [key]: read.value }) : read;
		}
	};
}

/** A month without a year is in the one its line already names, else in the plan's, else the next one to come. */
export function monthIn(
	key: 'start' | 'end',
	{ activity, year, now = '', text }: Reading
): ReturnType<typeof readMonth> {
	const other = key === 'end' ? activity.start : activity.end;
	const read = readMonth(text, monthNames(), other ? Number(other.slice(0, 4)) : year);
	if (other || !read.ok || read.value >= now) return read;
	return readMonth(text, monthNames(), year + 1); // the same, where a year was typed
}
