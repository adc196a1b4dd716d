import { hasBegun } from '#lib/domain/plan.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { missingOf } from '#lib/domain/actions/totals.ts';

import type { FormPaper, FormRow } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, tableOf } from '../meeting/sheetWriter.ts';
import { fieldName, numberOr, placeIn, WAYS, partName, partOf } from './cells.ts';
import { isInPlan } from './lineForm.ts';
import { planPaper, planWriter, type PlanWriter } from './planWriter.ts';
import { monthsBetween } from '../../words/months.ts';

/**
 * The plan as the accounting software of a village takes it (section 2.5): one row for each source of each activity.
 * People and volume stand in the first row of an activity only, so that nobody adds them up twice; what no source
 * covers is a row without one, so that the costs of all rows are the plan's total (OFFICE-18).
 */
export const ACCOUNTING_LIST: FormKind = {
	id: 'aplikasi-keuangan',
	title: { id: 'Daftar untuk aplikasi keuangan desa', en: 'List for the accounting software' },
	step: 'actions',
	formats: ['csv', 'xlsx'],
	papersOf: (plan, options) => (hasBegun(plan) ? [paperOf(planWriter(plan, options))] : [])
};

function paperOf(writer: PlanWriter): FormPaper {
	const { say, activities } = writer;
	const rows = activities.filter(isInPlan).flatMap((activity) => rowsOf(writer, activity));
	const sheet = {
		id: 'aplikasi-keuangan',
		title: say(
			'DAFTAR KEGIATAN UNTUK APLIKASI KEUANGAN DESA',
			'ACTIVITIES FOR THE ACCOUNTING SOFTWARE'
		),
		blocks: [tableOf(columnsOf(writer), rows, say('Belum ada kegiatan.', 'No activity yet.'))],
		signers: []
	};
	return planPaper(writer, sheet, ['menurut Permendagri 20/2018', 'following Permendagri 20/2018']);
}

function columnsOf({ say }: PlanWriter) {
	return [
		column('code', say('Kode Kegiatan', 'Code'), 18),
		column('field', say('Bidang', 'Field'), 24),
		column('part', say('Sub Bidang', 'Part of the field'), 26),
		column('name', say('Nama Kegiatan', 'Activity'), 40),
		column('volume', 'Volume', 14, 'number'),
		column('unit', say('Satuan', 'Unit'), 14),
		column('where', say('Lokasi Spesifik', 'Specific location'), 24),
		column('men', say('Jumlah L', 'Men'), 13, 'number'),
		column('women', say('Jumlah P', 'Women'), 14, 'number'),
		column('poor', say('Jumlah A-RTM', 'Poor members'), 14, 'number'),
		column('time', say('Waktu', 'Time'), 20),
		column('start', say('Mulai', 'Start'), 16),
		column('end', say('Selesai', 'End'), 16),
		column('way', say('Cara', 'Way'), 18),
		column('who', say('Pelaksana', 'Implementer'), 22),
		column('source', say('Sumber', 'Source'), 15),
		column('cost', say('Biaya', 'Cost'), 24, 'money')
	];
}

function rowsOf(writer: PlanWriter, activity: Activity): FormRow[] {
	const open = missingOf(activity);
	const shares: { source?: string; amount?: number }[] = [
		...activity.funding,
		...(open === 0 ? [] : [{ amount: open }])
	];
	const known = sameOf(writer, activity);
	const [first = {}, ...others] = shares;
	return [
		{
			kind: 'line',
			cells: { ...known, ...onceOf(activity), source: first.source, cost: first.amount }
		},
		...others.map(({ source, amount }): FormRow => ({
			kind: 'line',
			cells: { ...known, source, cost: amount }
		}))
	];
}

function sameOf({ words, language, say }: PlanWriter, activity: Activity): FormRow['cells'] {
	const { code, name, start, end, mode, who } = activity;
	const part = partOf(activity);
	return {
		code,
		field: fieldName(activity, language),
		part: part === undefined ? undefined : partName(part, language),
		name,
		where: placeIn(activity),
		time: monthsBetween(words, start, end) || undefined,
		start,
		end,
		way: mode && say(...WAYS[mode]),
		who
	};
}

function onceOf({ volume, unit, benefM, benefF, benefPoor }: Activity): FormRow['cells'] {
	return { volume: numberOr(volume), unit, men: benefM, women: benefF, poor: benefPoor };
}
