import type { Activity } from '#lib/domain/actions/read.ts';
import { yearOf } from '#lib/domain/actions/years.ts';

import { COLUMNS, type LineColumn } from './lineColumns.ts';
import { isInPlan, lineForm } from './lineForm.ts';

/** Money that never goes through the village's own budget (section 2.4). */
const OUTSIDE: readonly string[] = ['APBN', 'APBD-PROV', 'APBD-KAB', 'CSR'];

/** Form 15, the second one: what others do in the village this year, with what they give (OFFICE-27). */
export const INCOMING = lineForm({
	id: 'program-masuk-desa',
	called: ['Program masuk desa', 'Programmes coming into the village'],
	title: ['DAFTAR RENCANA PROGRAM MASUK DESA', 'PROGRAMMES COMING INTO THE VILLAGE'],
	follows: ['menurut Permendesa 21/2020', 'following Permendesa 21/2020'],
	columns: ({ plan }) => {
		const year = yearOf(plan);
		return [
			COLUMNS.no(),
			COLUMNS.field({ width: 36 }),
			COLUMNS.name({ title: ['Nama Program', 'Programme'], width: 58 }),
			OFFICE,
			COLUMNS.sdgs(),
			{
				key: 'year',
				title: ['Tahun', 'Year'],
				width: 14,
				kind: 'text',
				of: () => year?.toString()
			},
			COLUMNS.where({ width: 40 }),
			COLUMNS.volume({ width: 18 }),
			COLUMNS.unit({ width: 18 }),
			GIVEN
		];
	},
	marks: 'letters',
	takes: (line) => isInPlan(line) && sharesOutside(line).length > 0,
	empty: [
		'Belum ada program kementerian, provinsi, kabupaten, atau pihak ketiga dalam rencana ini.',
		'No programme of the state, the province, the district or a company is in this plan yet.'
	]
});

const OFFICE: LineColumn = {
	key: 'office',
	title: ['Kementerian/OPD', 'Office'],
	width: 44,
	kind: 'text',
	of: (line, { words }) =>
		sharesOutside(line)
			.map(({ source }) => words.sourceNames[source] ?? source)
			.join('\n')
};

const GIVEN: LineColumn = {
	...COLUMNS.cost({ title: ['Total Pagu', 'Total amount'], width: 32 }),
	of: (line) => sharesOutside(line).reduce((sum, { amount }) => sum + amount, 0)
};

function sharesOutside({ funding }: Activity): Activity['funding'] {
	return funding.filter(({ source }) => OUTSIDE.includes(source));
}
