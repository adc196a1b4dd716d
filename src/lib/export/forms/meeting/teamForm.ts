import { hasBegun } from '#lib/domain/plan.ts';

import type { FormKind } from '../formKind.ts';
import { placeAndDay, villageHead } from './sittingFacts.ts';
import { column, numberedTable, paperOf, paragraph, sheetWriter } from './sheetWriter.ts';

/** A team has up to eleven people, the village head among them (section 2.1). */
const MEMBERS = 8;

/** Form 17: the team that writes the plan. Names are filled in by hand: no plan knows them. */
export const TEAM: FormKind = {
	id: 'sk-tim',
	title: { id: 'SK/susunan tim', en: 'Members of the planning team' },
	step: 'meeting',
	formats: ['docx', 'xlsx', 'html', 'csv'],
	papersOf: (plan, options) => {
		if (!hasBegun(plan)) return [];
		const writer = sheetWriter(plan, options);
		const { say, meeting } = writer;
		const roles = [
			say('Pembina', 'Patron'),
			say('Ketua', 'Chair'),
			say('Sekretaris', 'Secretary'),
			...Array.from({ length: MEMBERS }, () => say('Anggota', 'Member'))
		];
		const elements = [say('Kepala Desa', 'Village head')];
		const columns = [
			column('no', 'No', 5, 'number'),
			column('name', say('Nama', 'Name'), 28),
			column('born', say('Tempat, Tanggal Lahir', 'Place and date of birth'), 26),
			column('role', say('Jabatan (dalam tim)', 'Role (in the team)'), 20),
			column('element', say('Unsur', 'Group represented'), 21)
		];
		const rows = roles.map((role, at) => ({ role, element: elements[at] }));
		return [
			paperOf(writer, {
				id: 'sk-tim',
				title: say('SUSUNAN TIM PENYUSUN', 'MEMBERS OF THE PLANNING TEAM'),
				subtitle: meeting.title,
				blocks: [
					numberedTable(writer, columns, rows),
					paragraph(
						say(
							'Tim berjumlah 7 sampai 11 orang dan mengikutsertakan perempuan.',
							'The team has 7 to 11 people, women among them.'
						)
					)
				],
				placeAndDay: placeAndDay(writer, ''),
				signers: [[villageHead(writer, say('Ditetapkan oleh,', 'Appointed by,'))]]
			})
		];
	}
};
