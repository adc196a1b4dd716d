import { budgetsOf } from '#lib/domain/actions/budget.ts';
import { approvalsOf } from '#lib/domain/actions/approvals.ts';
import type { ReadyItem } from '#lib/domain/actions/details.ts';
import { isWorks, missingFor, neededFor } from '#lib/domain/actions/ready.ts';
import type { Activity } from '#lib/domain/actions/read.ts';

import type { FormBlock, FormColumn, FormPaper } from '../form.ts';
import type { FormKind } from '../formKind.ts';
import { column, numberedTable, pairs, paragraph } from '../meeting/sheetWriter.ts';
import { amountText, placeIn, volumeAndUnit } from './cells.ts';
import { officeSigns, planPaper, planWriter, type PlanWriter, type Twins } from './planWriter.ts';

/** Form 19: what must be there before something is built, one paper for each line of works that is planned or proposed (OFFICE-26). */
export const CHECKLIST: FormKind = {
	id: 'kelengkapan-berkas',
	title: { id: 'Daftar periksa kelengkapan berkas', en: 'Checklist of papers' },
	step: 'actions',
	formats: ['docx', 'xlsx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const writer = planWriter(plan, options);
		const shown = shownIn(writer);
		return writer.activities
			.filter((activity) => isWorks(activity) && isProposed(activity))
			.map((activity) => paperOf(writer, activity, shown));
	}
};

function isProposed({ list }: Activity): boolean {
	return list === 'RKP' || list === 'DU-RKP';
}

/** What the plan itself shows: which lines have a budget and how long it is, and the number of the minutes. */
interface ShownByPlan {
	lines: ReadonlyMap<string, number>;
	minutes: readonly (string | undefined)[];
}

function shownIn({ plan }: PlanWriter): ShownByPlan {
	return {
		lines: new Map([...budgetsOf(plan)].map(([id, { lines }]) => [id, lines.length])),
		minutes: approvalsOf(plan).map(({ documentNo }) => documentNo)
	};
}

function paperOf(writer: PlanWriter, activity: Activity, shown: ShownByPlan): FormPaper {
	const { say } = writer;
	const needed = neededFor(activity.code);
	const missing = missingFor(activity, {
		hasLines: shown.lines.has(activity.id),
		hasMinutes: shown.minutes.length > 0
	});
	const rows = needed.map((item) => ({
		paper: say(...PAPERS[item]),
		there: missing.includes(item) ? undefined : true,
		missing: missing.includes(item) ? true : undefined,
		note: noteOn(writer, item, activity, shown)
	}));
	const there = needed.length - missing.length;
	const sheet = {
		id: 'kelengkapan-berkas',
		title: say('DAFTAR PERIKSA KELENGKAPAN BERKAS', 'CHECKLIST OF PAPERS'),
		subtitle: activity.name,
		direction: 'portrait' as const,
		blocks: [
			headOf(writer, activity),
			numberedTable(writer, columnsOf(writer), rows),
			paragraph(
				say(
					`Berkas yang ada: ${there} dari ${needed.length}.`,
					`Papers in hand: ${there} of ${needed.length}.`
				)
			)
		],
		...officeSigns(writer)
	};
	return planPaper(writer, sheet, ['syarat bantuan kabupaten', 'for district aid']);
}

function headOf(writer: PlanWriter, activity: Activity): FormBlock {
	const { say, words } = writer;
	const { code, cost, land, maintenanceBy } = activity;
	return pairs([
		[say('Kode kegiatan', 'Code'), code],
		[say('Lokasi', 'Place'), placeIn(activity)],
		['Volume', volumeAndUnit(activity, words)],
		[say('Biaya', 'Cost'), cost === undefined ? undefined : amountText(writer, cost)],
		[say('Lahan', 'Land'), land && say(...LAND[land])],
		[say('Yang merawat', 'Looked after by'), maintenanceBy]
	]);
}

function noteOn(
	{ say }: PlanWriter,
	item: ReadyItem,
	{ id, landConsent, design, land }: Activity,
	{ lines, minutes }: ShownByPlan
): string | undefined {
	const count = lines.get(id);
	const notes: Partial<Record<ReadyItem, string | undefined>> = {
		budget: count === undefined ? undefined : say(`${count} rincian`, `${count} lines`),
		drawing: design,
		'land-consent': landConsent ?? (land === 'village' ? say(...LAND.village) : undefined),
		minutes: minutes.filter(Boolean).join(', ')
	};
	return notes[item];
}

function columnsOf({ say }: PlanWriter): FormColumn[] {
	return [
		column('no', 'No', 8, 'number'),
		column('paper', say('Berkas', 'Paper'), 92),
		column('there', say('Ada', 'In hand'), 16, 'tick'),
		column('missing', say('Belum', 'Missing'), 18, 'tick'),
		column('note', say('Keterangan', 'Remarks'), 46)
	];
}

const LAND: Readonly<Record<NonNullable<Activity['land']>, Twins>> = {
	village: ['Tanah desa', 'Village land'],
	private: ['Tanah warga', 'Somebody’s own land'],
	none: ['Tidak memakai lahan', 'No land is needed']
};

const PAPERS: Readonly<Record<ReadyItem, Twins>> = {
	'cover-letter': ['Surat pengantar Kepala Desa', 'Cover letter of the village head'],
	'request-letter': ['Surat permohonan', 'Letter of request'],
	proposal: [
		'Proposal: latar belakang, maksud dan tujuan, bentuk kegiatan, jadwal',
		'Proposal: background, aims, what is done, timetable'
	],
	budget: ['RAB', 'Budget (RAB)'],
	drawing: ['Gambar rencana (RPA)', 'Drawings'],
	'no-dispute': [
		'Surat pernyataan lokasi tidak dalam sengketa',
		'Statement that the land is not in dispute'
	],
	'village-asset': ['Bukti aset desa', 'Proof that it belongs to the village'],
	'land-consent': [
		'Surat kesediaan hibah atau peralihan hak lahan',
		'Owner’s letter giving or passing on the land'
	],
	'no-claim': [
		'Surat pernyataan tidak menuntut ganti rugi',
		'Statement that no compensation is claimed'
	],
	photo: ['Foto lokasi', 'Photos of the place'],
	map: ['Peta lokasi', 'Map of the place'],
	minutes: ['Berita acara Musyawarah Desa', 'Official record of the village meeting'],
	'no-duplicate': [
		'Surat pernyataan tidak ada duplikasi anggaran',
		'Statement that nothing else pays for it'
	]
};
