import { lineNotes, planNotes } from './findingNotes.ts';
import { COLUMNS } from './lineColumns.ts';
import { isInPlan, lineForm } from './lineForm.ts';

const EMPTY = [
	'Belum ada kegiatan di RKP Desa.',
	'No activity is in this year’s plan yet.'
] as const;
const TITLE = [
	'RANCANGAN RENCANA KERJA PEMERINTAH DESA (RKP DESA)',
	'PROPOSED WORK PLAN OF THE VILLAGE FOR ONE YEAR (RKP DESA)'
] as const;
const COST = { title: ['Jumlah', 'Amount'], group: ['Biaya', 'Cost'] } as const;
const SOURCE = { title: ['Sumber', 'Source'], group: ['Biaya', 'Cost'], width: 26 } as const;

/** Form 10a: the year's plan in the layout of Permendagri 114/2014, its columns lettered a to n (OFFICE-1). */
export const RKP_10A = lineForm({
	id: 'rkp-10a',
	called: ['Rancangan RKP Desa (Permendagri 114)', 'Village work plan (Permendagri 114)'],
	title: TITLE,
	follows: ['menurut Permendagri 114/2014', 'following Permendagri 114/2014'],
	columns: [
		COLUMNS.no(),
		COLUMNS.fieldNo({ title: ['Kode', 'Code'], group: ['Bidang', 'Field'], width: 12 }),
		COLUMNS.field({ title: ['Nama', 'Name'], group: ['Bidang', 'Field'] }),
		COLUMNS.name(),
		COLUMNS.where(),
		COLUMNS.much({ title: ['Volume', 'Volume'] }),
		COLUMNS.aim(),
		COLUMNS.time(),
		COLUMNS.cost(COST),
		COLUMNS.source(SOURCE),
		COLUMNS.self({ width: 16.5 }),
		COLUMNS.villages({ width: 16.5 }),
		COLUMNS.thirdParty({ width: 16.5 }),
		COLUMNS.who({ width: 24 })
	],
	marks: 'letters',
	takes: isInPlan,
	after: planNotes,
	empty: EMPTY
});

/** Form 10b: the year's plan in the layout of Permendesa 21/2020 (OFFICE-1). */
export const RKP_10B = lineForm({
	id: 'rkp-10b',
	called: ['RKP Desa (Permendesa 21)', 'Village work plan (Permendesa 21)'],
	title: TITLE,
	follows: ['menurut Permendesa 21/2020', 'following Permendesa 21/2020'],
	columns: [
		COLUMNS.no(),
		COLUMNS.field(),
		COLUMNS.name(),
		COLUMNS.sdgs({ title: ['SDGs Ke-', 'SDGs no.'] }),
		COLUMNS.existing(),
		COLUMNS.target(),
		COLUMNS.where(),
		COLUMNS.much(),
		COLUMNS.gains(),
		COLUMNS.time(),
		COLUMNS.cost(COST),
		COLUMNS.source({ ...SOURCE, title: ['Sumber Biaya', 'Source'] }),
		COLUMNS.way()
	],
	takes: isInPlan,
	after: planNotes,
	empty: EMPTY
});

/** Form 12: what the village's own money or authority does not reach, for the sub-district's forum. */
export const DU_RKP = lineForm({
	id: 'du-rkp',
	called: ['DU-RKP Desa', 'Proposals for outside money (DU-RKP)'],
	title: [
		'DAFTAR USULAN RKP DESA (DU-RKP DESA)',
		'PROPOSALS BEYOND THE VILLAGE’S MONEY (DU-RKP DESA)'
	],
	follows: ['menurut Permendesa 21/2020', 'following Permendesa 21/2020'],
	columns: [
		COLUMNS.no(),
		COLUMNS.field(),
		COLUMNS.name(),
		COLUMNS.sdgs(),
		COLUMNS.existing(),
		COLUMNS.where(),
		COLUMNS.much({ title: ['Volume', 'Volume'] }),
		COLUMNS.gains(),
		COLUMNS.time(),
		COLUMNS.cost(),
		COLUMNS.source({ title: ['Sumber Pembiayaan', 'Source of money'], width: 26 })
	],
	takes: ({ list }) => list === 'DU-RKP',
	after: lineNotes,
	empty: ['Tidak ada usulan untuk DU-RKP Desa.', 'Nothing is proposed beyond the village’s money.']
});
