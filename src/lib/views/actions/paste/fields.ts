import type { ActivityRefusal } from '#lib/domain/actions/activities.ts';
import { BIDANG, bidangName, bidangOfCode } from '#lib/domain/actions/bidang.ts';
import { readHowMuch } from '#lib/domain/actions/volume.ts';
import { readMoney } from '#lib/domain/shared/money.ts';
import { done, refuse, type Result } from '#lib/domain/shared/result.ts';
import { guessed } from '#lib/export/table/columns.ts';
import type { MessageKey } from '#lib/i18n/languages.ts';
import { t, words } from '#lib/i18n/words.svelte.ts';

import { COLUMNS, decimalMark, type ColumnKey, type Reading, type Said } from '../columns.ts';

/** What a pasted column may hold: a column of the table, or something of a line's details. */
export type PasteField =
	| Exclude<ColumnKey, 'number'>
	| 'volume'
	| 'unit'
	| 'bidang'
	| 'code'
	| 'target'
	| 'benefM'
	| 'benefF'
	| 'benefPoor';

interface Known {
	field: PasteField;
	head: MessageKey;
	read: (reading: Reading) => Result<Said, ActivityRefusal>;
}

const OF_TABLE: Known[] = COLUMNS.flatMap(({ key, head, read }) =>
	key === 'number' || !read ? [] : [{ field: key, head, read }]
);

/** Everything a pasted column can be, in the order of the table. */
export const PASTE_FIELDS: readonly Known[] = [
	...OF_TABLE,
	{
		field: 'volume',
		head: 'budget.volume',
		read: ({ text }) => {
			const read = readHowMuch(text, decimalMark());
			if (!read.ok) return read;
			const { volume, unit } = read.value;
			return done(unit === '' ? { volume } : { volume, unit });
		}
	},
	{ field: 'unit', head: 'budget.unit', read: ({ text }) => done({ unit: text }) },
	{ field: 'bidang', head: 'actions.sheet.bidang', read: readBidang },
	{ field: 'code', head: 'actions.sheet.code', read: readCode },
	{ field: 'target', head: 'actions.sheet.target', read: ({ text }) => done({ target: text }) },
	people('benefM', 'actions.sheet.men'),
	people('benefF', 'actions.sheet.women'),
	people('benefPoor', 'actions.sheet.poor')
];

/** What each column of a heading holds; none if this row is no heading. */
export function fieldsIn(heading: readonly string[]): (PasteField | undefined)[] | undefined {
	const own = heading.map(
		(cell) => PASTE_FIELDS.find(({ head }) => headOf(head) === plain(cell))?.field
	);
	const mapping = guessed('activities', heading);
	const others = heading.map((_, at) => {
		const [name] = Object.entries(mapping).find(([, column]) => column === at) ?? [];
		return PASTE_FIELDS.find(({ field }) => field === (name === 'source' ? 'sources' : name))
			?.field;
	});
	const fields = own.map((field, at) => field ?? others[at]);
	return fields.filter(Boolean).length > 1 && fields.includes('name') ? fields : undefined;
}

/** The columns from one cell of the table on. */
export function fieldsFrom(column: ColumnKey, width: number): (PasteField | undefined)[] {
	const begin = Math.max(
		0,
		OF_TABLE.findIndex(({ field }) => field === column)
	);
	return Array.from({ length: width }, (_, at) => OF_TABLE[begin + at]?.field);
}

/** The name of a column without its currency. */
export function fieldName(head: MessageKey): string {
	return t(head, { sign: '' }).replace(/\s*\(\)/, '');
}

function headOf(head: MessageKey): string {
	return plain(fieldName(head));
}

function plain(text: string): string {
	return text
		.toLowerCase()
		.replace(/\(.*?\)/g, '')
		.trim();
}

function readBidang({ text }: Reading): Result<Said, ActivityRefusal> {
	const number = Number(/^(?:bidang\s*)?0?([1-5])\b/i.exec(text.trim())?.[1]);
	const named = BIDANG.find(
		(each) => plain(bidangName(each.number, words.language)) === plain(text)
	);
	const bidang = number || named?.number;
	if (text.trim() !== '' && !bidang) return refuse('not-a-choice');
	return done({ bidang });
}

/** The field of work a code belongs to comes with it. */
function readCode({ text }: Reading): Result<Said, ActivityRefusal> {
	const bidang = bidangOfCode(text);
	return done({ code: text, ...(bidang !== undefined && { bidang }) });
}

function people(field: 'benefM' | 'benefF' | 'benefPoor', head: MessageKey): Known {
	return {
		field,
		head,
		read: ({ text }) => {
			if (text.trim() === '') return done({ [field]: undefined });
			const read = readMoney(text.replace(/\s*(orang|org|people|jiwa)\.?\s*$/i, ''));
			return read.ok ? done({ [field]: read.value }) : refuse('not-a-number');
		}
	};
}
