import { planNotes } from './findingNotes.ts';
import { COLUMNS, type LineColumn } from './lineColumns.ts';
import { isInPlan, lineForm } from './lineForm.ts';
import type { PlanWriter } from './planWriter.ts';
import { ranksOf } from './ranks.ts';

/** Form 9: what the village put first, part by part of each field of work (OFFICE-9). */
export const PRIORITY_LIST = lineForm({
	id: 'daftar-prioritas',
	called: ['Daftar prioritas usulan', 'Priority list of proposals'],
	title: ['DAFTAR PRIORITAS USULAN KEGIATAN', 'PRIORITY LIST OF PROPOSALS'],
	follows: ['menurut Permendesa 21/2020', 'following Permendesa 21/2020'],
	columns: (writer) => [
		COLUMNS.no(),
		COLUMNS.field(),
		rankColumn(writer),
		COLUMNS.name({ title: ['Nama Program/Kegiatan', 'Programme or activity'] }),
		COLUMNS.sdgs(),
		COLUMNS.existing(),
		COLUMNS.where(),
		COLUMNS.much({ title: ['Volume', 'Volume'] }),
		COLUMNS.men(),
		COLUMNS.women(),
		COLUMNS.poor(),
		COLUMNS.cost(),
		COLUMNS.source()
	],
	byPart: true,
	takes: isInPlan,
	after: planNotes,
	empty: ['Belum ada usulan yang masuk rencana.', 'No proposal is in the plan yet.']
});

function rankColumn({ plan, activities }: PlanWriter): LineColumn {
	const ranks = ranksOf(plan, activities);
	const of = ({ id }: { id: string }) => ranks.get(id);
	return { key: 'rank', title: ['Urutan', 'Rank'], kind: 'number', width: 13, of };
}
