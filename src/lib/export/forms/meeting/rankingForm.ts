import { definitionsOf } from '#lib/domain/votes/definitions.ts';

import type { FormKind } from '../formKind.ts';
import { placeAndDay, villageHead } from './sittingFacts.ts';
import { column, numberedTable, paperOf, sheetWriter } from './sheetWriter.ts';

/** Form 7: problems ranked by the five criteria of the office, one paper for each such round. */
export const PROBLEM_RANKING: FormKind = {
	id: 'peringkat-masalah',
	title: { id: 'Peringkat masalah', en: 'Problem ranking' },
	step: 'votes',
	formats: ['docx', 'xlsx', 'html', 'csv'],
	papersOf: (plan, options) => {
		const writer = sheetWriter(plan, options);
		const { say } = writer;
		const columns = [
			column('no', 'No', 4, 'number'),
			column('problem', say('Masalah/Usulan', 'Problem/proposal'), 28),
			column('c0', say('Dirasakan banyak orang', 'Felt by many'), 9, 'number'),
			column('c1', say('Sangat parah/mendesak', 'Very severe/urgent'), 9, 'number'),
			column('c2', say('Menghambat peningkatan pendapatan', 'Holds back income'), 10, 'number'),
			column('c3', say('Sering terjadi/berulang', 'Happens often'), 9, 'number'),
			column('c4', say('Tersedia potensi', 'Means are there'), 9, 'number'),
			column('value', say('Nilai', 'Value'), 6, 'number'),
			column('rank', say('Peringkat', 'Rank'), 7, 'number'),
			column('note', say('Keterangan', 'Remarks'), 9)
		];
		return definitionsOf(plan)
			.filter(({ method }) => method === 'five_criteria')
			.map(({ question, options: all, answer, result = [] }) => {
				const results = new Map(result.map((row) => [row.option, row]));
				const rows = all.map(({ id, label }) => {
					const [c0, c1, c2, c3, c4] = answer?.scores?.[id] ?? [];
					const { value, rank } = results.get(id) ?? {};
					return { problem: label, c0, c1, c2, c3, c4, value, rank };
				});
				return paperOf(writer, {
					id: 'peringkat-masalah',
					title: say('PERINGKAT MASALAH', 'PROBLEM RANKING'),
					subtitle: question,
					direction: 'landscape',
					blocks: [numberedTable(writer, columns, rows)],
					placeAndDay: placeAndDay(writer, ''),
					signers: [[villageHead(writer, say('Mengetahui,', 'Endorsed by,'))]]
				});
			});
	}
};
