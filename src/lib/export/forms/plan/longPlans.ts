import { numberOr } from './cells.ts';
import { lineNotes } from './findingNotes.ts';
import { COLUMNS, type LineColumn } from './lineColumns.ts';
import { lineForm, type LineForm } from './lineForm.ts';
import { officeSigns, type PlanWriter, type Twins } from './planWriter.ts';
import { firstPlanYear, isInYear, PLAN_YEARS, yearIn } from './planYears.ts';

const TITLE: Twins = [
	'RANCANGAN RENCANA PEMBANGUNAN JANGKA MENENGAH DESA (RPJM DESA)',
	'PROPOSED EIGHT-YEAR DEVELOPMENT PLAN OF THE VILLAGE (RPJM DESA)'
];
const COST = {
	title: ['Jumlah', 'Amount'],
	group: ['Prakiraan Biaya', 'Estimated cost'],
	width: 22
} as const;
const SOURCE = { title: ['Sumber', 'Source'], group: COST.group, width: 24 } as const;
const FIELD = { group: ['Bidang', 'Field'] } as const;
/** Narrow, and in words that are not cut there. */
const WAYS = [
	COLUMNS.self({ width: 16.5 }),
	COLUMNS.villages({ title: ['Kerja sama Antar Desa', 'Joint with others'], width: 12 }),
	COLUMNS.thirdParty({ title: ['Kerja sama Pihak Ketiga', 'By a third party'], width: 12 })
];
const SHARED: Omit<LineForm, 'id' | 'called' | 'follows' | 'columns'> = {
	title: TITLE,
	// The long plan holds what waits and what is asked of others, too; what another office has taken over is not the village's any more.
	takes: ({ list }) => list !== 'REFERRED',
	// Its years are eight: being outside the one that is planned now is nothing to look into.
	after: (writer, inOrder) => lineNotes(writer, inOrder, ['activity.outside-year']),
	signs: (writer) =>
		officeSigns(writer, [
			'Ketua Tim Penyusun RPJM Desa',
			'Chair of the team for the eight-year plan'
		]),
	empty: ['Belum ada kegiatan.', 'No activity yet.']
};

/** Form 11a: the long plan in the layout of 2014, with a tick for each of its eight years (OFFICE-7). */
export const RPJM_11A = lineForm({
	...SHARED,
	id: 'rpjm-11a',
	called: ['Rancangan RPJM Desa (Permendagri 114)', 'Eight-year village plan (Permendagri 114)'],
	follows: ['menurut Permendagri 114/2014', 'following Permendagri 114/2014'],
	columns: (writer) => [
		COLUMNS.no({ width: 8 }),
		COLUMNS.fieldNo({ ...FIELD, title: ['No', 'No'], width: 7 }),
		COLUMNS.code({ ...FIELD, width: 15 }),
		COLUMNS.part({ width: 24 }),
		COLUMNS.name({ width: 32 }),
		COLUMNS.where({ title: ['Lokasi (RT, RW, Dusun)', 'Place'], width: 22 }),
		COLUMNS.much({ title: ['Prakiraan Volume', 'Volume'], width: 17 }),
		COLUMNS.aim({ title: ['Sasaran / Manfaat', 'Aim or benefit'], width: 25 }),
		...yearColumns(writer, ['Waktu Pelaksanaan (tahun)', 'When (year)'], 8.5, (line, year) =>
			isInYear(line, year) ? true : undefined
		),
		COLUMNS.cost(COST),
		COLUMNS.source(SOURCE),
		...WAYS
	],
	marks: 'letters'
});

/** Form 11b: the long plan beside the SDGs of the village: as it is, and how much is done by which year (OFFICE-7). */
export const RPJM_11B = lineForm({
	...SHARED,
	id: 'rpjm-11b',
	called: ['Rancangan RPJM Desa (SDGs Desa)', 'Eight-year village plan (SDGs)'],
	follows: ['menurut Permendesa 21/2020', 'following Permendesa 21/2020'],
	columns: (writer) => [
		COLUMNS.no({ width: 8 }),
		COLUMNS.fieldNo({ ...FIELD, title: ['No', 'No'], width: 7 }),
		COLUMNS.code({ ...FIELD, width: 15 }),
		COLUMNS.part({ width: 22 }),
		COLUMNS.name({ width: 26 }),
		COLUMNS.sdgs({ title: ['SDGs ke-', 'SDGs no.'], width: 11 }),
		COLUMNS.existing({ title: ['Data Existing Tahun ke-0', 'As it is, year 0'], width: 16 }),
		COLUMNS.where({ width: 17 }),
		COLUMNS.much({ title: ['Prakiraan Volume', 'Volume'], width: 17 }),
		COLUMNS.gains({ width: 17 }),
		...yearColumns(writer, ['Target Capaian Tahun ke-', 'Target by year'], 9.5, (line, year) =>
			yearIn(line.end ?? line.start) === year ? numberOr(line.volume) : undefined
		),
		COLUMNS.cost(COST),
		COLUMNS.source(SOURCE),
		...WAYS
	]
});

/** A column for each of the eight years; by its number alone while nobody has said which years they are. */
function yearColumns(
	{ plan }: PlanWriter,
	group: Twins,
	width: number,
	of: (line: Parameters<LineColumn['of']>[0], year: number) => ReturnType<LineColumn['of']>
): LineColumn[] {
	const first = firstPlanYear(plan);
	return Array.from({ length: PLAN_YEARS }, (_, at) => {
		const year = first === undefined ? undefined : first + at;
		const title = year === undefined ? `${at + 1}` : `${at + 1}\n${year}`;
		return {
			key: `year${at + 1}`,
			title: [title, title],
			group,
			kind: 'tick',
			width,
			of: (line) => (year === undefined ? undefined : of(line, year))
		};
	});
}
