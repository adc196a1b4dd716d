import { numberOr } from './cells.ts';
import { COLUMNS, type LineColumn } from './lineColumns.ts';
import { lineForm, type LineForm } from './lineForm.ts';
import type { PlanWriter, Twins } from './planWriter.ts';
import { firstPlanYear, isInYear, PLAN_YEARS, yearIn } from './planYears.ts';

const TITLE: Twins = [
	'RANCANGAN RENCANA PEMBANGUNAN JANGKA MENENGAH DESA (RPJM DESA)',
	'PROPOSED EIGHT-YEAR DEVELOPMENT PLAN OF THE VILLAGE (RPJM DESA)'
];
const COST = {
	title: ['Jumlah', 'Amount'],
	group: ['Prakiraan Biaya', 'Estimated cost'],
	width: 23
} as const;
const SOURCE = { title: ['Sumber', 'Source'], group: COST.group, width: 21 } as const;
const SHARED: Omit<LineForm, 'id' | 'called' | 'follows' | 'columns'> = {
	title: TITLE,
	// The long plan holds what waits and what is asked of others, too; what another office has taken over is not the village's any more.
	takes: ({ list }) => list !== 'REFERRED',
	empty: ['Belum ada kegiatan.', 'No activity yet.']
};

/** Form 11a: the long plan in the layout of 2014, with a tick for each of its eight years (OFFICE-7). */
export const RPJM_11A = lineForm({
	...SHARED,
	id: 'rpjm-11a',
	called: ['Rancangan RPJM Desa (Permendagri 114)', 'Eight-year village plan (Permendagri 114)'],
	follows: ['menurut Permendagri 114/2014', 'after Permendagri 114/2014'],
	columns: (writer) => [
		COLUMNS.no({ width: 9 }),
		COLUMNS.fieldNo({ width: 14 }),
		COLUMNS.code({ width: 17 }),
		COLUMNS.part({ width: 25 }),
		COLUMNS.name({ width: 36 }),
		COLUMNS.where({ title: ['Lokasi (RT/RW/Dusun)', 'Place'], width: 25 }),
		COLUMNS.much({ title: ['Prakiraan Volume', 'Volume'], width: 19 }),
		COLUMNS.aim({ width: 27 }),
		...yearColumns(writer, ['Waktu Pelaksanaan (tahun)', 'When (year)'], (line, year) =>
			isInYear(line, year) ? true : undefined
		),
		COLUMNS.cost(COST),
		COLUMNS.source(SOURCE),
		COLUMNS.self({ width: 18 }),
		COLUMNS.villages({ width: 18 }),
		COLUMNS.thirdParty({ width: 18 })
	],
	marks: 'letters'
});

/** Form 11b: the long plan beside the SDGs of the village: as it is, and how much is done by which year (OFFICE-7). */
export const RPJM_11B = lineForm({
	...SHARED,
	id: 'rpjm-11b',
	called: ['Rancangan RPJM Desa (SDGs Desa)', 'Eight-year village plan (SDGs)'],
	follows: ['menurut Permendesa 21/2020', 'after Permendesa 21/2020'],
	columns: (writer) => [
		COLUMNS.no({ width: 9 }),
		COLUMNS.fieldNo({ width: 14 }),
		COLUMNS.code({ width: 17 }),
		COLUMNS.part({ width: 24 }),
		COLUMNS.name({ width: 34 }),
		COLUMNS.sdgs({ title: ['Mendukung SDGs ke-', 'For SDGs no.'], width: 21 }),
		COLUMNS.existing({ title: ['Data Existing Tahun ke-0', 'As it is, year 0'], width: 24 }),
		COLUMNS.where({ width: 23 }),
		COLUMNS.much({ title: ['Prakiraan Volume', 'Volume'], width: 19 }),
		...yearColumns(writer, ['Target Capaian Tahun', 'Target by year'], (line, year) =>
			yearIn(line.end ?? line.start) === year ? numberOr(line.volume) : undefined
		),
		COLUMNS.gains({ width: 21 }),
		COLUMNS.cost(COST),
		COLUMNS.source(SOURCE),
		COLUMNS.self({ width: 18 }),
		COLUMNS.villages({ width: 18 }),
		COLUMNS.thirdParty({ width: 18 })
	]
});

/** A column for each of the eight years; by its number alone while nobody has said which years they are. */
function yearColumns(
	{ plan }: PlanWriter,
	group: Twins,
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
			width: 11,
			of: (line) => (year === undefined ? undefined : of(line, year))
		};
	});
}
