import type { Sitting } from '#lib/domain/meeting/kinds.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';

import type { FormBlock, FormColumn, FormPaper, FormRow } from '../form.ts';
import type { FormKind, FormPerson } from '../formKind.ts';
import { placeAndDay, sittingFacts, villageHead, type SittingFacts } from './sittingFacts.ts';
import {
	column,
	heading,
	numberedTable,
	pairs,
	paperOf,
	sheetWriter,
	type SheetWriter
} from './sheetWriter.ts';

/** Lines to sign on where nobody knows how many come, and the most that are printed ahead. */
const USUAL = 25;
const MOST = 300;

/** Form 1, variant A: with age, sex, organisation and address. One for each sitting. */
export const ATTENDANCE_A: FormKind = attendanceForm(
	'daftar-hadir',
	{ id: 'Daftar hadir (lengkap)', en: 'Attendance list (full)' },
	({ say }) => [
		column('no', 'No', 4, 'number'),
		column('name', say('Nama', 'Name'), 22),
		column('age', say('Usia', 'Age'), 6),
		column('sex', say('Jenis Kelamin (L/P)', 'Sex (M/F)'), 8),
		column('group', say('Lembaga', 'Organisation'), 18),
		column('address', say('Alamat & No. Telepon', 'Address & telephone'), 22),
		column('sign', say('Tanda Tangan', 'Signature'), 20, 'sign')
	]
);

/** Form 1, variant B: with address and element only. */
export const ATTENDANCE_B: FormKind = attendanceForm(
	'daftar-hadir-b',
	{ id: 'Daftar hadir (ringkas)', en: 'Attendance list (short)' },
	({ say }) => [
		column('no', 'No', 4, 'number'),
		column('name', say('Nama Peserta', 'Name'), 28),
		column('address', say('Alamat/Dusun', 'Address/hamlet'), 24),
		column('group', say('Jabatan/Unsur', 'Office or group'), 22),
		column('sign', say('Tanda Tangan', 'Signature'), 22, 'sign')
	]
);

function attendanceForm(
	id: string,
	title: FormKind['title'],
	columns: (writer: SheetWriter) => FormColumn[]
): FormKind {
	return {
		id,
		title,
		step: 'meeting',
		formats: ['docx', 'xlsx', 'html', 'csv'],
		papersOf: (plan, options) => {
			const writer = sheetWriter(plan, options);
			return sittingsOf(plan).map((sitting) => listOf(writer, id, sitting, columns(writer)));
		}
	};
}

function listOf(
	writer: SheetWriter,
	id: string,
	sitting: Sitting,
	columns: readonly FormColumn[]
): FormPaper {
	const { say, people = [] } = writer;
	const facts = sittingFacts(writer, sitting);
	const came = people.filter((person) => person.sitting === sitting.id);
	const head = pairs([
		[say('Hari/Tanggal', 'Day/date'), facts.dayAndDate],
		[say('Waktu', 'Time'), facts.hours],
		[say('Tempat', 'Place'), facts.venue],
		[say('Agenda', 'Agenda'), facts.agenda.join('; ')]
	]);
	return paperOf(writer, {
		id,
		title: say('DAFTAR HADIR', 'ATTENDANCE LIST'),
		subtitle: facts.name,
		blocks: [
			head,
			numberedTable(writer, columns, rowsOf(writer, came, sitting)),
			...recap(writer, sitting, facts, came)
		],
		placeAndDay: placeAndDay(writer, facts.day),
		signers: [[villageHead(writer, say('Mengetahui,', 'Endorsed by,'))]]
	});
}

/** Whoever is known by name, then lines to write on: as many as were invited, or the usual number. */
function rowsOf(
	{ say }: SheetWriter,
	came: readonly FormPerson[],
	{ invited }: Sitting
): FormRow['cells'][] {
	const wanted = came.length > 0 ? came.length : Math.min(MOST, invited || USUAL);
	const sexes = { M: say('L', 'M'), F: say('P', 'F') };
	return Array.from({ length: wanted }, (_, at) => {
		const { name, age, sex, group, address } = came[at] ?? {};
		return { name, age, sex: sex && sexes[sex], group, address, sign: signCell(at + 1) };
	});
}

/** Odd numbers are signed on the left of the cell, even ones on the right, so that signatures have twice the height. */
function signCell(no: number): string {
	return no % 2 === 1 ? `${no}.` : `${'\u2003'.repeat(5)}${no}.`;
}

function recap(
	writer: SheetWriter,
	{ invited }: Sitting,
	{ attendance }: SittingFacts,
	came: readonly FormPerson[]
): FormBlock[] {
	const { say } = writer;
	return [
		heading(say('REKAPITULASI', 'SUMMARY')),
		pairs([
			[say('Jumlah diundang', 'Invited'), attendance?.invited || invited || undefined],
			...presentIn(writer, attendance),
			...(came.length > 0
				? [[say('Tercatat dengan nama', 'Noted by name'), came.length] as const]
				: [])
		]),
		...countTable(writer, attendance, 'element', say('Unsur', 'Group represented')),
		...countTable(writer, attendance, 'hamlet', say('Dusun', 'Hamlet'))
	];
}

/** Who came, in all and by sex; those whose sex nobody wrote down only where there are any. */
function presentIn(
	{ say }: SheetWriter,
	attendance: SittingFacts['attendance']
): (readonly [string, number | undefined])[] {
	const { present, presentM, presentF, presentOther } = attendance ?? {};
	return [
		[say('Jumlah hadir', 'Present'), present],
		[say('Laki-laki (L)', 'Men (M)'), presentM],
		[say('Perempuan (P)', 'Women (F)'), presentF],
		...(presentOther ? [[say('Tidak dicatat', 'Not noted'), presentOther] as const] : [])
	];
}

function countTable(
	writer: SheetWriter,
	attendance: SittingFacts['attendance'],
	by: 'element' | 'hamlet',
	title: string
): FormBlock[] {
	const { say } = writer;
	const counts = (attendance?.counts ?? []).filter((count) => count.by === by);
	if (counts.length === 0) return [];
	const columns = [
		column('no', 'No', 6, 'number'),
		column('name', title, 44),
		column('invited', say('Diundang', 'Invited'), 14, 'number'),
		column('men', say('L', 'M'), 12, 'number'),
		column('women', say('P', 'F'), 12, 'number'),
		column('all', say('Hadir', 'Present'), 12, 'number')
	];
	const rows = counts.map(({ name, invited, presentM, presentF, presentOther = 0 }) => ({
		name,
		invited,
		men: presentM,
		women: presentF,
		all: (presentM ?? 0) + (presentF ?? 0) + presentOther
	}));
	return [numberedTable(writer, columns, rows)];
}
