import { budgetsOf, costOf, type Budget } from '#lib/domain/actions/budget.ts';
import { SELF_HELP } from '#lib/domain/actions/funding.ts';
import type { Activity } from '#lib/domain/actions/read.ts';

import { terbilang } from '../../words/terbilang.ts';
import { currencySign } from '../../money.ts';
import type { FormBlock, FormColumn, FormPaper } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, pairs, paragraph, tableOf } from '../meeting/sheetWriter.ts';
import { placeAndDay, villageHead } from '../meeting/sittingFacts.ts';
import { budgetRows } from './budgetRows.ts';
import {
	amountText,
	decimalText,
	fieldName,
	placeIn,
	sourcesText,
	volumeAndUnit
} from './cells.ts';
import { officeSigns, planPaper, planWriter, type PlanWriter, type Twins } from './planWriter.ts';

/** Form 13 for planning: what each activity costs line by line, in words too; one paper for each that has lines (OFFICE-10, OFFICE-11). */
export const BUDGET = budgetForm({
	id: 'rab',
	called: ['Rencana Anggaran Biaya (RAB)', 'Budget of an activity (RAB)'],
	follows: ['menurut Permendagri 114/2014', 'following Permendagri 114/2014'],
	marks: 'letters',
	columns: ({ say }, sign) => [
		column('item', say('Uraian', 'Item'), 100),
		column('volume', 'Volume', 26, 'number'),
		column('unit', say('Satuan', 'Unit'), 26),
		column('price', say(`Harga Satuan (${sign})`, `Unit price (${sign})`), 40, 'money'),
		column('amount', say(`Jumlah Total (${sign})`, `Amount (${sign})`), 44, 'money'),
		column('note', say('Keterangan', 'Remarks'), 60)
	],
	signs: (writer) => officeSigns(writer, ['Tim Penyusun RKP Desa', 'Planning team'])
});

/** Form 13 as the accounting of the village wants it: with account codes and who pays (OFFICE-10). */
export const ACCOUNTING_BUDGET = budgetForm({
	id: 'rab-keuangan',
	called: ['RAB keuangan desa', 'Budget for the accounts'],
	follows: ['menurut Permendagri 20/2018', 'following Permendagri 20/2018'],
	marks: 'numbers',
	columns: ({ say }, sign) => [
		column('account', say('Kode Rekening', 'Account'), 32),
		column('item', say('Uraian', 'Item'), 96),
		column('volume', 'Volume', 26, 'number'),
		column('unit', say('Satuan', 'Unit'), 26),
		column('price', say(`Harga Satuan (${sign})`, `Unit price (${sign})`), 40, 'money'),
		column('amount', say(`Jumlah (${sign})`, `Amount (${sign})`), 44, 'money'),
		column('source', say('Sumber Dana', 'Source'), 32)
	],
	signs: accountSigns
});

interface BudgetForm {
	id: string;
	called: Twins;
	follows: Twins;
	marks: 'numbers' | 'letters';
	columns: (writer: PlanWriter, sign: string) => FormColumn[];
	signs: (writer: PlanWriter) => Pick<FormPaper, 'placeAndDay' | 'signers'>;
}

function budgetForm(form: BudgetForm): FormKind {
	return {
		id: form.id,
		title: { id: form.called[0], en: form.called[1] },
		step: 'actions',
		formats: ['xlsx', 'docx', 'html', 'csv'],
		papersOf: (plan, options) => {
			const writer = planWriter(plan, options);
			const budgets = budgetsOf(plan);
			return writer.activities.flatMap((activity) => {
				const budget = budgets.get(activity.id);
				return budget ? [paperOf(writer, { activity, budget }, form)] : [];
			});
		}
	};
}

interface Costed {
	activity: Activity;
	budget: Budget;
}

function paperOf(writer: PlanWriter, costed: Costed, form: BudgetForm): FormPaper {
	const { say, meeting } = writer;
	const { activity, budget } = costed;
	const columns = form.columns(writer, currencySign(meeting.currency));
	const table = tableOf(columns, budgetRows(writer, budget), '');
	const marked =
		table.kind === 'table' ? { ...table, table: { ...table.table, marks: form.marks } } : table;
	const sheet = {
		id: form.id,
		title: say('RENCANA ANGGARAN BIAYA (RAB)', 'BUDGET OF AN ACTIVITY'),
		subtitle: activity.name,
		blocks: [headOf(writer, activity), marked, ...closingOf(writer, costed)],
		...form.signs(writer)
	};
	return planPaper(writer, sheet, form.follows);
}

function headOf(writer: PlanWriter, activity: Activity): FormBlock {
	const { say, words, language, meeting } = writer;
	return pairs([
		[say('No. RAB', 'Budget no.'), undefined],
		[say('Tahun anggaran', 'Budget year'), meeting.year],
		[say('Bidang', 'Field'), fieldName(activity, language)],
		[say('Kegiatan', 'Activity'), activity.name],
		[say('Kode kegiatan', 'Code'), activity.code],
		[say('Lokasi', 'Place'), placeIn(activity)],
		['Volume', volumeAndUnit(activity, words)],
		[say('Sumber dana', 'Source of money'), sourcesText(activity, words)?.replaceAll('\n', ', ')]
	]);
}

/** The total in words, the person-days, what the residents give, and the cost in the plan where it is another (OFFICE-11). */
function closingOf(writer: PlanWriter, { activity, budget }: Costed): FormBlock[] {
	const { say, words } = writer;
	const given = budget.bySource.get(SELF_HELP) ?? 0;
	const days = (of: string) => `${decimalText(of, words)}${say(' HOK', '')}`;
	const cost = costOf(activity, budget);
	const summary: [string, string][] = [
		[say('Terbilang', 'In words'), inWords(writer, budget.sum)],
		[say('Hari orang kerja dibayar', 'Paid person-days'), days(budget.paidDays)],
		[say('Hari orang kerja swadaya', 'Person-days given'), days(budget.givenDays)],
		[say('Swadaya (barang, tenaga, uang)', 'Given by residents'), amountText(writer, given)]
	];
	if (cost.said === undefined || cost.said === budget.sum) return [pairs(summary)];
	const [said, off] = [
		amountText(writer, cost.said),
		amountText(writer, Math.abs(cost.said - budget.sum))
	];
	return [
		pairs(summary),
		paragraph(
			say(
				`Biaya di rencana kegiatan ${said}, selisih ${off} dari RAB ini.`,
				`The plan says ${said}, which differs from this budget by ${off}.`
			)
		)
	];
}

function inWords({ language, meeting, say }: PlanWriter, amount: number): string {
	const unit = meeting.currency === 'IDR' ? say('rupiah', 'rupiah') : meeting.currency;
	return `${terbilang(amount, language)} ${unit}`;
}

function accountSigns(writer: PlanWriter): Pick<FormPaper, 'placeAndDay' | 'signers'> {
	const { say } = writer;
	return {
		placeAndDay: placeAndDay(writer, ''),
		signers: [
			[
				villageHead(writer, say('Menyetujui,', 'Approved by,')),
				{
					lead: say('Telah diverifikasi,', 'Checked by,'),
					role: say('Sekretaris Desa', 'Village secretary')
				},
				{ lead: say('Pelaksana kegiatan,', 'Carried out by,'), role: 'Kaur/Kasi' }
			]
		]
	};
}
