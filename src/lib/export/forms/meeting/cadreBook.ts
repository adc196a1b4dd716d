import { hasBegun } from '#lib/domain/plan.ts';

import type { FormColumn } from '../form.ts';
import type { FormKind, FormPerson } from '../formKind.ts';
import { placeAndDay, villageHead } from './sittingFacts.ts';
import { column, numberedTable, paperOf, sheetWriter, type SheetWriter } from './sheetWriter.ts';

/** Lines to write on where nobody is known. */
const FREE = 12;

/** Form 18: the book of cadres. Whoever came to a sitting as one stands in it once; the rest is filled in by hand (PAPER-21). */
export const CADRE_BOOK: FormKind = {
	id: 'buku-kader',
	title: { id: 'Buku kader pemberdayaan masyarakat', en: 'Register of cadres' },
	step: 'meeting',
	formats: ['docx', 'xlsx', 'html', 'csv'],
	papersOf: (plan, options) => {
		if (!hasBegun(plan)) return [];
		const writer = sheetWriter(plan, options);
		const { say } = writer;
		return [
			paperOf(writer, {
				id: 'buku-kader',
				title: say('BUKU KADER PEMBERDAYAAN MASYARAKAT', 'REGISTER OF CADRES'),
				direction: 'landscape',
				blocks: [numberedTable(writer, columnsOf(writer), rowsOf(writer))],
				placeAndDay: placeAndDay(writer, ''),
				signers: [
					[
						villageHead(writer, say('Mengetahui,', 'Acknowledged by,')),
						{ role: say('Sekretaris Desa', 'Village secretary') }
					]
				]
			})
		];
	}
};

function columnsOf({ say }: SheetWriter): FormColumn[] {
	return [
		column('no', 'No', 4, 'number'),
		column('name', say('Nama', 'Name'), 20),
		column('age', say('Umur', 'Age'), 6),
		column('sex', say('Jenis Kelamin (L/P)', 'Sex (M/F)'), 9),
		column('taught', say('Pendidikan/Kursus', 'Schooling/courses'), 19),
		column('field', say('Bidang', 'Field'), 16),
		column('address', say('Alamat', 'Address'), 16),
		column('note', say('Ket', 'Remarks'), 10)
	];
}

function rowsOf({ people = [], say }: SheetWriter) {
	const known = new Map<string, FormPerson>();
	for (const person of people) {
		if (/kader|kpmd|cadre/i.test(person.group ?? '') && !known.has(person.name))
			known.set(person.name, person);
	}
	if (known.size === 0) return Array.from({ length: FREE }, () => ({}));
	const sexes = { M: say('L', 'M'), F: say('P', 'F') };
	return [...known.values()].map(({ name, age, sex, group, address }) => ({
		name,
		age,
		sex: sex && sexes[sex],
		field: group,
		address
	}));
}
