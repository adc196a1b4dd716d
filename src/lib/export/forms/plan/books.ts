import type { Activity } from '#lib/domain/actions/read.ts';
import { CARRIED } from '#lib/domain/monitoring/kinds.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import type { FormPaper } from '../form.ts';
import { placeAndDay, villageHead } from '../meeting/sittingFacts.ts';
import { amountText } from './cells.ts';
import { lineNotes } from './findingNotes.ts';
import { COLUMNS, type LineColumn } from './lineColumns.ts';
import { isInPlan, lineForm } from './lineForm.ts';
import type { PlanWriter, Twins } from './planWriter.ts';
import { reportedOf } from './reported.ts';
import { BOOK_SOURCES, givenBy, othersIn, type BookSource } from './sourceGroups.ts';

const FOLLOWS: Twins = ['menurut Permendagri 47/2016', 'following Permendagri 47/2016'];
const NAMES: Readonly<Record<BookSource, Twins>> = {
	state: ['Pemerintah', 'State'],
	province: ['Provinsi', 'Province'],
	district: ['Kab/Kota', 'District'],
	selfHelp: ['Swadaya', 'Self-help']
};
const MONEY: Twins = ['Sumber Biaya', 'Sources of money'];

/** Form 18: the book of plans (OFFICE-12). */
export const PLAN_BOOK = lineForm({
	id: 'buku-rencana',
	called: ['Buku rencana kerja pembangunan', 'Register of planned works'],
	title: ['BUKU RENCANA KERJA PEMBANGUNAN', 'REGISTER OF PLANNED WORKS'],
	follows: FOLLOWS,
	columns: [
		COLUMNS.no(),
		COLUMNS.name({ title: ['Nama Proyek/Kegiatan', 'Project or activity'], width: 42 }),
		COLUMNS.where(),
		...sourceColumns(),
		amountColumn(),
		COLUMNS.who({ title: ['Pelaksana', 'Carried out by'] }),
		COLUMNS.aim({ title: ['Manfaat', 'Benefit'] }),
		remarksColumn()
	],
	takes: isInPlan,
	after: lineNotes,
	empty: ['Belum ada rencana kerja.', 'No work is planned yet.'],
	signs: bookSigns
});

/** Form 18: the book of works, new ones and those that go on (OFFICE-12). */
export const WORK_BOOK = lineForm({
	id: 'buku-kegiatan',
	called: ['Buku kegiatan pembangunan', 'Register of works'],
	title: ['BUKU KEGIATAN PEMBANGUNAN', 'REGISTER OF WORKS'],
	follows: FOLLOWS,
	columns: (writer) => [
		COLUMNS.no(),
		COLUMNS.name({ title: ['Nama Proyek/Kegiatan', 'Project or activity'], width: 42 }),
		COLUMNS.much({ title: ['Volume', 'Volume'], width: 20 }),
		...sourceColumns(),
		amountColumn(),
		COLUMNS.time({ title: ['Waktu', 'Time'] }),
		...sinceColumns(writer),
		COLUMNS.who({ title: ['Pelaksana', 'Carried out by'] }),
		remarksColumn()
	],
	takes: isInPlan,
	after: lineNotes,
	empty: ['Belum ada kegiatan pembangunan.', 'No works yet.'],
	signs: bookSigns
});

/** Form 18: the book of what was built or done: lines of which somebody reported that all of it is (OFFICE-13). */
export const RESULT_BOOK = lineForm({
	id: 'buku-hasil',
	called: ['Buku inventaris hasil pembangunan', 'Register of results'],
	title: ['BUKU INVENTARIS HASIL-HASIL PEMBANGUNAN', 'REGISTER OF RESULTS'],
	follows: FOLLOWS,
	step: 'monitoring',
	columns: (writer) => {
		const reported = reportedOf(writer);
		return [
			COLUMNS.no(),
			COLUMNS.name({
				title: ['Jenis/Nama Hasil Pembangunan', 'What was built or done'],
				width: 70
			}),
			{
				key: 'volume',
				title: ['Volume', 'Volume'],
				width: 26,
				kind: 'text',
				of: ({ id, unit }) => {
					const done = reported.get(id)?.volume.actual;
					return done === undefined ? undefined : [done, unit].filter(Boolean).join(' ');
				}
			},
			{
				key: 'cost',
				title: ['Biaya', 'Cost'],
				width: 30,
				kind: 'money',
				isSummed: true,
				of: ({ id }) => reported.get(id)?.money.actual
			},
			COLUMNS.where({ width: 46 }),
			{
				key: 'note',
				title: ['Keterangan', 'Remarks'],
				width: 40,
				kind: 'text',
				of: (line) => reported.get(line.id)?.issue
			}
		];
	},
	takes: ({ id }, writer) => reportedOf(writer).get(id)?.physical === 100,
	empty: ['Belum ada kegiatan yang selesai.', 'Nothing is done yet.'],
	signs: bookSigns
});

function sourceColumns(): LineColumn[] {
	return BOOK_SOURCES.map((key) => ({
		key,
		title: NAMES[key],
		group: MONEY,
		kind: 'money',
		width: 23,
		isSummed: true,
		of: (line) => givenBy(line, key)
	}));
}

function amountColumn(): LineColumn {
	return COLUMNS.cost({ title: ['Jumlah', 'Amount'], width: 23 });
}

function remarksColumn(): LineColumn {
	const others = (line: Activity, writer: PlanWriter) =>
		othersIn(line).map(({ source, amount }) => `${source} ${amountText(writer, amount)}`);
	return {
		...COLUMNS.note({ title: ['Ket', 'Remarks'], width: 26 }),
		of: (line, writer) =>
			[...others(line, writer), line.note].filter(Boolean).join('\n') || undefined
	};
}

/** New or going on: known only of a plan that was opened from an earlier year's; else to be ticked by hand. */
function sinceColumns({ plan }: PlanWriter): LineColumn[] {
	const carried = rowsOf(plan, CARRIED);
	const goOn = new Set(carried.map(({ was }) => was));
	const column = (key: string, title: Twins, of: (line: Activity) => boolean): LineColumn => ({
		key,
		title,
		group: ['Sifat', 'Type'],
		kind: 'tick',
		width: 17,
		of: (line) => (carried.length > 0 && of(line) ? true : undefined)
	});
	return [
		column('new', ['Baru', 'New'], ({ id }) => !goOn.has(id)),
		column('goesOn', ['Lanjutan', 'Ongoing'], ({ id }) => goOn.has(id))
	];
}

/** The village head takes note; the secretary keeps the books. */
function bookSigns(writer: PlanWriter): Pick<FormPaper, 'placeAndDay' | 'signers'> {
	const { say } = writer;
	return {
		placeAndDay: placeAndDay(writer, ''),
		signers: [
			[
				villageHead(writer, say('Mengetahui,', 'Acknowledged by,')),
				{ role: say('Sekretaris Desa', 'Village secretary') }
			]
		]
	};
}
