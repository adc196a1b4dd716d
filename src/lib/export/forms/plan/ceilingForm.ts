import { ceilingsOf, type CeilingsNow } from '#lib/domain/actions/ceilings.ts';
import { earmarksOf, type EarmarkNow } from '#lib/domain/actions/earmarks.ts';
import { SOURCES } from '#lib/domain/actions/funding.ts';
import { RESERVATIONS } from '#lib/domain/actions/kinds.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { hasBegun } from '#lib/domain/plan.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { currencySign } from '../../money.ts';
import type { FormBlock, FormColumn, FormPaper, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, heading, paragraph, tableOf } from '../meeting/sheetWriter.ts';
import { notesBelow } from '../meeting/notes.ts';
import { amountText, decimalText } from './cells.ts';
import { moneyNotes } from './findingNotes.ts';
import { isInPlan } from './lineForm.ts';
import { officeSigns, planPaper, planWriter, type PlanWriter, type Twins } from './planWriter.ts';

/** The sources the form has columns for, in its order. Others come behind them, so that no money is left out. */
const OFFICIAL = ['DDS', 'ADD', 'PBH', 'PBP', 'PBK'];

/** Form 15: what each source gives, what of it is spoken for, what the plan takes and what is left; and the required shares (OFFICE-16, OFFICE-17). */
export const CEILINGS_FORM: FormKind = {
	id: 'pagu-indikatif',
	title: { id: 'Pagu indikatif', en: 'Expected money by source' },
	step: 'actions',
	formats: ['xlsx', 'docx', 'html', 'csv'],
	papersOf: (plan, options) => (hasBegun(plan) ? [paperOf(planWriter(plan, options))] : [])
};

function paperOf(writer: PlanWriter): FormPaper {
	const { say, plan } = writer;
	const now = ceilingsOf(plan);
	const sheet = {
		id: 'pagu-indikatif',
		title: say('PAGU INDIKATIF DAN RENCANA PENGGUNAANNYA', 'EXPECTED MONEY AND ITS USE'),
		blocks: [
			moneyTable(writer, now),
			...wholeLine(writer, now),
			...earmarkBlocks(writer),
			...notesBelow(writer, moneyNotes(writer))
		],
		...officeSigns(writer)
	};
	return planPaper(writer, sheet, ['menurut Permendesa 21/2020', 'following Permendesa 21/2020']);
}

function moneyTable(writer: PlanWriter, now: CeilingsNow): FormBlock {
	const { say, plan } = writer;
	const codes = codesIn(writer, now);
	const activities = writer.activities.filter(isInPlan);
	const held = rowsOf(plan, RESERVATIONS);
	// An empty text in the first of them: what is not known is left to be written in, not covered by the words before it.
	const of = (key: 'ceiling' | 'reserved' | 'planned' | 'left') =>
		Object.fromEntries(
			codes.map((code, at) => {
				const amount = now.sources.find(({ source }) => source === code)?.[key];
				return [code, at === 0 ? (amount ?? '') : amount];
			})
		);
	const planned = activities.map((activity) => [activity.name, sharesOf(activity)] as const);
	const spoken = held.map(({ what, source, amount }) => [what, { [source]: amount }] as const);
	const letters = partLetters(held.length > 0, activities.length > 0);
	const rows = [
		head(say('A. PAGU', 'A. WHAT IS EXPECTED')),
		line(1, say('Pagu indikatif', 'Expected from each source'), of('ceiling')),
		...partRows(spoken, 2, {
			head: say('B. SUDAH DITENTUKAN PENGGUNAANNYA', 'B. ALREADY SPOKEN FOR'),
			sum: sum('sub', say('Jumlah B', 'Sum of B'), of('reserved'))
		}),
		...partRows(planned, 2 + held.length, {
			head: `${letters.planned}. ${say('RENCANA KEGIATAN', 'PLANNED ACTIVITIES')}`,
			sum: sum('sub', `${say('Jumlah', 'Sum of')} ${letters.planned}`, of('planned'))
		}),
		sum('total', `${say('SISA PAGU', 'LEFT')} (${letters.all})`, of('left'))
	];
	const isEmpty = codes.length === 0 || now.sources.length === 0;
	const empty = say('Belum ada pagu dan sumber dana.', 'No money and no source is known yet.');
	return tableOf(columnsOf(writer, codes), isEmpty ? [] : rows, empty);
}

/** A part of the table with its heading and sum; nothing where it has no lines. */
function partRows(
	lines: readonly (readonly [name: string, cells: FormRow['cells']])[],
	first: number,
	around: { head: string; sum: FormRow }
): FormRow[] {
	if (lines.length === 0) return [];
	const own = lines.map(([name, cells], at) => line(first + at, name, cells));
	return [head(around.head), ...own, around.sum];
}

function line(no: number, name: string, cells: FormRow['cells']): FormRow {
	return { kind: 'line', cells: { no, name, ...cells } };
}

/** A part that is not on the paper takes no letter. */
function partLetters(hasHeld: boolean, hasPlanned: boolean) {
	const planned = hasHeld ? 'C' : 'B';
	const all = ['A', ...(hasHeld ? ['B'] : []), ...(hasPlanned ? [planned] : [])];
	return { planned, all: all.join(' – ') };
}

function sharesOf({ funding }: Activity): FormRow['cells'] {
	return Object.fromEntries(funding.map(({ source, amount }) => [source, amount]));
}

/** The official five wherever a plan uses a code of village law, then every other source it has money of. */
function codesIn({ meeting }: PlanWriter, { sources }: CeilingsNow): string[] {
	const own = sources.map(({ source }) => source);
	const isOfVillageLaw =
		meeting.currency === 'IDR' || own.some((code) => SOURCES.some((known) => known === code));
	const first = isOfVillageLaw ? OFFICIAL : [];
	return [...first, ...own.filter((code) => !first.includes(code))];
}

function columnsOf({ say, words, meeting }: PlanWriter, codes: readonly string[]): FormColumn[] {
	const sign = currencySign(meeting.currency);
	const titles: Readonly<Record<string, string>> = {
		DDS: say('Dana Desa (APBN)', 'Village fund (state)'),
		ADD: 'ADD',
		PBH: say('Bagi Hasil Pajak', 'Tax share'),
		PBP: say('APBD Prov', 'Province'),
		PBK: say('APBD Kab/Kota', 'District')
	};
	const titleOf = (code: string) =>
		Object.hasOwn(titles, code) ? titles[code] : (words.sourceNames[code] ?? code);
	return [
		column('no', 'No', 8, 'number'),
		column('name', say('Program/Kegiatan', 'Programme or activity'), 90),
		...codes.map((code) => column(code, `${titleOf(code)} (${sign})`, 28, 'money'))
	];
}

/** A plan of one ceiling for all sources together says what is left of that. */
function wholeLine(writer: PlanWriter, { whole }: CeilingsNow): FormBlock[] {
	if (!whole) return [];
	const [ceiling, planned, left] = [whole.ceiling, whole.planned, whole.left].map((amount) =>
		amountText(writer, amount)
	);
	return [
		paragraph(
			writer.say(
				`Pagu untuk semua sumber ${ceiling}; rencana ${planned}; sisa ${left}.`,
				`Of all sources together ${ceiling}; planned ${planned}; left ${left}.`
			)
		)
	];
}

function earmarkBlocks(writer: PlanWriter): FormBlock[] {
	const { say, meeting } = writer;
	const earmarks = earmarksOf(writer.plan);
	if (earmarks.length === 0) return [];
	const sign = currencySign(meeting.currency);
	const columns = [
		column('no', 'No', 8, 'number'),
		column('source', say('Sumber', 'Source'), 20),
		column('tag', say('Untuk', 'For'), 40),
		column('share', say('Ketentuan', 'Rule'), 30),
		column('due', say(`Pagu (${sign})`, `Money (${sign})`), 34, 'money'),
		column('amount', say(`Rencana (${sign})`, `Planned (${sign})`), 34, 'money'),
		column('percent', say('Bagian', 'Share'), 20, 'percent'),
		column('kept', say('Terpenuhi', 'Kept'), 22, 'tick'),
		column('off', say(`Selisih (${sign})`, `Off by (${sign})`), 34, 'money'),
		column('rule', say('Dasar', 'By'), 60)
	];
	const rows = earmarks.map((rule, at) => earmarkRow(writer, rule, at + 1));
	return [heading(say('Persentase wajib', 'Required shares')), tableOf(columns, rows, '')];
}

function earmarkRow({ say, words }: PlanWriter, rule: EarmarkNow, no: number): FormRow {
	const share = `${decimalText(String(rule.share / 100), words)} %`;
	const old = rule.isOld ? ` (${say('aturan tahun', 'rule of')} ${rule.year})` : '';
	return {
		kind: 'line',
		cells: {
			no,
			source: rule.source,
			tag: tagName(rule.tag, say),
			share:
				rule.op === '>='
					? say(`paling sedikit ${share}`, `at least ${share}`)
					: say(`paling banyak ${share}`, `at most ${share}`),
			due: rule.base,
			amount: rule.amount,
			percent: rule.percent,
			kept: rule.kept ? true : undefined,
			off: rule.kept ? undefined : rule.off,
			rule: `${rule.rule ?? ''}${old}`
		}
	};
}

/** What the dated rules call by a short word; a village's own word stays as it is. */
const TAGS: Readonly<Record<string, Twins>> = {
	food: ['Ketahanan pangan', 'Food security'],
	blt: ['BLT Desa', 'Cash for poor households (BLT)'],
	operations: ['Operasional pemerintah desa', 'Running costs of the village office']
};

function tagName(tag: string, say: PlanWriter['say']): string {
	const known = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
	return known ? say(...known) : tag;
}

function head(label: string): FormRow {
	return { kind: 'head', label, cells: {} };
}

function sum(kind: 'sub' | 'total', label: string, cells: FormRow['cells']): FormRow {
	return { kind, label, cells };
}
